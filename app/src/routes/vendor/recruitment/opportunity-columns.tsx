import type { OpportunityRow, OpportunityStatus } from "@tributary/recruitment";
import { Badge } from "@tributary/ui";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useNextStepWords } from "./next-step.tsx";

/** The columns of the list of negotiations. */
export function useOpportunityColumns({
  names,
  currency,
  status,
}: {
  names: Readonly<Record<string, string>>;
  currency: string;
  status: OpportunityStatus;
}): DataColumn<OpportunityRow>[] {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  const next = useNextStepWords();
  const columns: DataColumn<OpportunityRow>[] = [
    { id: "partner", header: t("columns.partner"), phone: "title", cell: (row) => row.partnerName },
    {
      id: "stage",
      header: t("columns.stage"),
      phone: "fact",
      cell: (row) => (
        <span className="flex items-center gap-2">
          {row.stageName}
          {row.stale ? <Badge tone="caution">{t("stale")}</Badge> : null}
        </span>
      ),
    },
    {
      id: "manager",
      header: t("columns.manager"),
      phone: "fact",
      cell: (row) => names[row.managerUserId ?? ""] ?? <span className="text-muted">{t("noManager")}</span>,
    },
    {
      id: "next",
      header: t("columns.next"),
      phone: "hide",
      from: "wide",
      cell: (row) => {
        const step = row.nextStep ? next(row.nextStep) : null;
        return step ? (
          <span
            className={`block max-w-80 truncate ${step.overdue ? "text-negative" : ""}`}
            title={step.words}
          >
            {step.words}
          </span>
        ) : null;
      },
    },
    {
      id: "expected",
      header: t("columns.expected"),
      phone: "trail",
      align: "end",
      cell: (row) => (row.expectedMinor === null ? null : format.roundMoney(row.expectedMinor, currency)),
    },
  ];
  const when: DataColumn<OpportunityRow> =
    status === "open"
      ? {
          id: "inStage",
          header: t("columns.inStage"),
          phone: "end",
          align: "end",
          cell: (row) => <Ago at={row.stageEnteredAt} />,
        }
      : {
          id: "closed",
          header: t("columns.closed"),
          phone: "end",
          align: "end",
          cell: (row) => (row.closedAt ? <Ago at={row.closedAt} /> : null),
        };
  return [...columns, when];
}
