import { useLoaderData, useParams } from "@remix-run/react";
import { type Import, listImports } from "@tributary/integrations";
import { ButtonLink, EmptyState, formatNumber, formatRelative, ListPage, Pager } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { ImportState } from "./import-state.tsx";

export const handle: RouteHandle = { title: (t) => t("imports:title") };

export const loader = vendorLoader(
  { permission: "import.read", search: z.object({ cursor: z.string().max(500).optional() }) },
  async ({ within, clock, person, search: { cursor } }) => ({
    now: clock.now(),
    timeZone: person.timeZone,
    firstPage: cursor === undefined,
    page: await within((tx) => listImports(tx, { limit: 50, ...(cursor && { cursor }) })),
  }),
);

export default function Imports(): ReactNode {
  const { t, i18n } = useTranslation(["imports", "common"]);
  const { page, firstPage, now, timeZone } = useLoaderData<typeof loader>();
  const { vendor } = useParams();
  const base = `/v/${vendor}/imports`;
  const start = (
    <ButtonLink href={`${base}/new`} variant="primary" icon={<FileUp />}>
      {t("new")}
    </ButtonLink>
  );
  const columns: DataColumn<Import>[] = [
    { id: "file", header: t("columns.file"), phone: "title", cell: (row) => row.fileName },
    { id: "kind", header: t("columns.kind"), phone: "fact", cell: (row) => t(`kinds.${row.kind}`) },
    {
      id: "status",
      header: t("columns.status"),
      phone: "trail",
      cell: (row) => <ImportState status={row.status} />,
    },
    {
      id: "imported",
      header: t("columns.imported"),
      align: "end",
      phone: "fact",
      cell: (row) => formatNumber(row.rows.imported, i18n.language),
    },
    {
      id: "rejected",
      header: t("columns.rejected"),
      align: "end",
      phone: "hide",
      cell: (row) => formatNumber(row.rows.rejected, i18n.language),
    },
    {
      id: "when",
      header: t("columns.when"),
      align: "end",
      phone: "end",
      cell: (row) => formatRelative(row.createdAt, now, i18n.language, timeZone),
    },
  ];
  return (
    <ListPage
      title={t("title")}
      action={page.rows.length > 0 ? start : null}
      pager={
        <Pager
          previousHref={firstPage ? null : base}
          nextHref={page.nextCursor ? `${base}?cursor=${encodeURIComponent(page.nextCursor)}` : null}
        />
      }
    >
      <DataTable
        label={t("title")}
        rows={page.rows}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.fileName}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState icon={<FileUp />} title={t("empty")} action={start}>
            {t("emptyHelp")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}
