import { useLoaderData } from "@remix-run/react";
import { countInPrograms, listRecallPrograms, type RecallProgram } from "@tributary/recirculation";
import { Badge, ButtonLink, EmptyState, ListPage } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { Plus, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { RecallTabs } from "./recall-tabs.tsx";

export const handle: RouteHandle = { title: (t) => t("recirculation:programs.title") };

export const loader = vendorLoader({ permission: "recirculation.read" }, async ({ within }) =>
  within(async (tx) => {
    const counts = await countInPrograms(tx);
    const programs = await listRecallPrograms(tx);
    return programs.map((program) => ({ ...program, items: counts.get(program.id)?.items ?? 0 }));
  }),
);

type Row = RecallProgram & { items: number };

export default function Programs(): ReactNode {
  const { t } = useTranslation("recirculation");
  const rows = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const create = may("recirculation.configure") ? (
    <ButtonLink href={`${base}/recirculation/programs/new`} variant="primary" icon={<Plus />}>
      {t("programs.new")}
    </ButtonLink>
  ) : undefined;
  return (
    <ListPage title={t("title")} action={create} views={<RecallTabs current="programs" />}>
      <DataTable
        label={t("programs.title")}
        rows={rows}
        columns={useColumns()}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/recirculation/programs/${row.id}`}
        empty={
          <EmptyState
            icon={<Users />}
            title={t("programs.empty")}
            action={
              may("recirculation.configure") ? (
                <ButtonLink href={`${base}/recirculation/programs/new`}>{t("programs.new")}</ButtonLink>
              ) : undefined
            }
          >
            {t("programs.emptyHelp")}
          </EmptyState>
        }
      />
    </ListPage>
  );
}

function useColumns(): DataColumn<Row>[] {
  const { t } = useTranslation(["recirculation", "common"]);
  const format = useFormat();
  return [
    { id: "name", header: t("recirculation:programs.name"), phone: "title", cell: (row) => row.name },
    {
      id: "audience",
      header: t("recirculation:programs.audience"),
      phone: "fact",
      cell: (row) => row.partnerProgramName ?? t("recirculation:programs.everyPartner"),
    },
    {
      id: "items",
      header: t("recirculation:programs.items"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.items),
    },
    {
      id: "retention",
      header: t("recirculation:programs.retention"),
      phone: "hide",
      align: "end",
      cell: (row) => format.percent(row.desiredRetention),
    },
    {
      id: "pace",
      header: t("recirculation:programs.pace"),
      phone: "end",
      cell: (row) =>
        row.pausedAt ? (
          <Badge>{t("recirculation:programs.paused")}</Badge>
        ) : (
          t("recirculation:programs.aWeek", { count: row.mailsAWeek })
        ),
    },
  ];
}
