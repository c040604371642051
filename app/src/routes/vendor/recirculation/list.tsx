import { useLoaderData } from "@remix-run/react";
import { countItems, type ItemRow, listItems } from "@tributary/recirculation";
import { Badge, ButtonLink, EmptyState, FilterChip, ListPage, ListToolbar, Pager } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { BrainCircuit, GraduationCap, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { Ago } from "../frame/ago.tsx";
import { ExportLink } from "../frame/export-link.tsx";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { RecallTabs } from "./recall-tabs.tsx";

export const handle: RouteHandle = { title: (t) => t("recirculation:title") };

const search = z.object({
  q: z.string().trim().max(100).optional(),
  archived: z.literal("1").optional(),
  cursor: z.string().max(500).optional(),
});

export const loader = vendorLoader(
  { permission: "recirculation.read", search },
  async ({ within, search: { q, archived, cursor } }) =>
    within(async (tx) => ({
      page: await listItems(tx, { search: q, archived: archived === "1", cursor, limit: 50 }),
      counts: await countItems(tx),
      q: q ?? null,
      archived: archived === "1",
    })),
);

export default function Facts(): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  const { page, q, archived, counts } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const links = useListLinks();
  const hasNone = q === null && !archived && counts.archived === 0 && page.rows.length === 0;
  return (
    <ListPage
      title={t("recirculation:title")}
      action={
        may("recirculation.configure") ? (
          <>
            <ButtonLink href={`${base}/recirculation/new`} icon={<Plus />}>
              {t("recirculation:new")}
            </ButtonLink>
            <ButtonLink href={`${base}/recirculation/from-course`} variant="primary" icon={<GraduationCap />}>
              {t("recirculation:fromCourse.open")}
            </ButtonLink>
          </>
        ) : null
      }
      views={<RecallTabs current="facts" />}
      toolbar={hasNone ? null : <Toolbar />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <DataTable
        label={t("recirculation:title")}
        rows={page.rows}
        columns={useItemColumns()}
        rowId={(row) => row.id}
        rowName={(row) => row.fact}
        rowHref={(row) => `${base}/recirculation/items/${row.id}`}
        empty={<NoFacts filtered={q !== null || archived} links={links} />}
      />
    </ListPage>
  );
}

function Toolbar(): ReactNode {
  const { t } = useTranslation(["recirculation", "common"]);
  const { q, archived, counts } = useLoaderData<typeof loader>();
  const { base } = useWorkspace();
  const links = useListLinks();
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("recirculation:search")} keep={["archived"]} />}
      filters={
        counts.archived > 0 && !archived ? (
          <ButtonLink href={links.with({ archived: "1" })} variant="quiet">
            {t("recirculation:showArchived", { count: counts.archived })}
          </ButtonLink>
        ) : null
      }
      end={<ExportLink href={`${base}/recirculation.csv${links.filters}`} />}
      chips={
        q || archived ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null}
            {archived ? (
              <FilterChip
                label={t("recirculation:state")}
                value={t("recirculation:archived")}
                removeHref={links.with({ archived: null })}
              />
            ) : null}
          </>
        ) : null
      }
    />
  );
}

function useItemColumns(): DataColumn<ItemRow>[] {
  const { t } = useTranslation("recirculation");
  return [
    { id: "fact", header: t("columns.fact"), phone: "title", cell: (row) => row.fact },
    {
      id: "course",
      header: t("columns.course"),
      phone: "fact",
      from: "wide",
      cell: (row) => row.courseTitle ?? <span className="text-muted">{t("byHand")}</span>,
    },
    {
      id: "program",
      header: t("columns.program"),
      phone: "hide",
      from: "wide",
      cell: (row) => row.programName,
    },
    {
      id: "variants",
      header: t("columns.variants"),
      phone: "hide",
      align: "end",
      cell: (row) => row.variants,
    },
    {
      id: "created",
      header: t("columns.created"),
      phone: "end",
      align: "end",
      cell: (row) => (row.archivedAt ? <Badge>{t("archived")}</Badge> : <Ago at={row.createdAt} />),
    },
  ];
}

function NoFacts({ filtered, links }: { filtered: boolean; links: ListLinks }): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  return (
    <EmptyState
      icon={<BrainCircuit />}
      title={t("empty.title")}
      action={
        may("recirculation.configure") ? (
          <ButtonLink href={`${base}/recirculation/from-course`}>{t("fromCourse.open")}</ButtonLink>
        ) : undefined
      }
    >
      {t("empty.help")}
    </EmptyState>
  );
}
