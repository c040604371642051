import type { ApplicationRow, ApplicationStatus } from "@tributary/recruitment";
import { ButtonLink, EmptyState } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../../frame/ago.tsx";
import type { ListLinks } from "../../frame/list-links.ts";
import { NothingFound } from "../../frame/nothing-found.tsx";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { ApplicationState } from "./application-state.tsx";

interface TableProps {
  readonly rows: readonly ApplicationRow[];
  readonly status: Exclude<ApplicationStatus, "repeat"> | "all";
  readonly filtered: boolean;
  /** There are none in any state. */
  readonly hasNone: boolean;
  readonly links: ListLinks;
}

/** The rows of the queue; a row leads to its record, where it is answered. */
export function ApplicationTable({ rows, status, filtered, hasNone, links }: TableProps): ReactNode {
  const { t } = useTranslation("applications");
  const { base } = useWorkspace();
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      columns={useColumns(status)}
      rowId={(row) => row.id}
      rowName={(row) => row.companyName}
      rowHref={(row) => `${base}/recruitment/applications/${row.id}`}
      empty={<NoApplications filtered={filtered} hasNone={hasNone} links={links} />}
    />
  );
}

function useColumns(status: TableProps["status"]): DataColumn<ApplicationRow>[] {
  const { t } = useTranslation("applications");
  const columns: (DataColumn<ApplicationRow> | null)[] = [
    { id: "company", header: t("columns.company"), phone: "title", cell: (row) => row.companyName },
    { id: "person", header: t("columns.person"), phone: "fact", cell: (row) => row.personName },
    {
      id: "region",
      header: t("columns.region"),
      phone: "hide",
      from: "wide",
      cell: (row) => row.region,
    },
    {
      id: "program",
      header: t("columns.program"),
      phone: "hide",
      from: "wide",
      cell: (row) => row.programName,
    },
    status === "all"
      ? {
          id: "status",
          header: t("columns.status"),
          phone: "trail",
          cell: (row) => <ApplicationState status={row.status} />,
        }
      : null,
    {
      id: "reviewer",
      header: t(status === "received" ? "columns.reviewer" : "columns.decidedBy"),
      phone: status === "received" ? "trail" : "hide",
      cell: (row) => (row.status === "received" ? row.reviewerName : row.decidedByName),
    },
    {
      id: "submitted",
      header: t("columns.submitted"),
      phone: "end",
      align: "end",
      cell: (row) => <Ago at={row.submittedAt} />,
    },
  ];
  return columns.filter((column) => column !== null);
}

function NoApplications({
  filtered,
  hasNone,
  links,
}: Pick<TableProps, "filtered" | "hasNone" | "links">): ReactNode {
  const { t } = useTranslation("applications");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  if (!hasNone) {
    return (
      <EmptyState
        icon={<UserPlus />}
        title={t("emptyTab")}
        action={<ButtonLink href={links.with({ status: "all" })}>{t("views.all")}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      icon={<UserPlus />}
      title={t("empty")}
      action={
        may("program.configure") ? (
          <ButtonLink href={`${base}/settings/public-page`}>{t("emptyAction")}</ButtonLink>
        ) : undefined
      }
    />
  );
}
