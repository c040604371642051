import type { LedgerRow } from "@tributary/bonuses";
import { TextLink } from "@tributary/ui";
import type { DataColumn } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The columns of the ledger. The employee's name narrows the ledger to their lines. */
export function useLedgerColumns(links: ListLinks): DataColumn<LedgerRow>[] {
  const { t } = useTranslation("bonuses");
  const { base } = useWorkspace();
  const format = useFormat();
  return [
    {
      id: "member",
      header: t("columns.member"),
      phone: "title",
      cell: (line) => (
        <TextLink tone="plain" href={links.with({ member: line.memberId })}>
          {line.memberName}
        </TextLink>
      ),
    },
    {
      id: "partner",
      header: t("columns.partner"),
      phone: "hide",
      cell: (line) => (
        <TextLink tone="muted" href={`${base}/partners/${line.partnerId}`}>
          {line.partnerName}
        </TextLink>
      ),
    },
    { id: "for", header: t("columns.for"), phone: "fact", cell: (line) => <Source line={line} /> },
    {
      id: "sale",
      header: t("columns.sale"),
      phone: "hide",
      from: "wide",
      align: "end",
      cell: (line) => format.money(line.baseMinor, line.currency),
    },
    {
      id: "rate",
      header: t("columns.rate"),
      phone: "hide",
      from: "wide",
      align: "end",
      cell: (line) => format.percent(line.rateBasisPoints / 10_000),
    },
    {
      id: "amount",
      header: t("columns.amount"),
      phone: "trail",
      align: "end",
      cell: (line) => <Amount line={line} />,
    },
    { id: "at", header: t("columns.at"), phone: "end", align: "end", cell: (line) => <Ago at={line.at} /> },
  ];
}

function Source({ line }: { line: LedgerRow }): ReactNode {
  const { t } = useTranslation("bonuses");
  const { base } = useWorkspace();
  if (!line.leadId) return <span className="text-muted">{t("noClient")}</span>;
  return (
    <TextLink tone="muted" href={`${base}/leads/${line.leadId}`}>
      {line.clientName}
    </TextLink>
  );
}

function Amount({ line }: { line: LedgerRow }): ReactNode {
  const { t } = useTranslation("bonuses");
  const format = useFormat();
  const amount = format.money(line.amountMinor, line.currency);
  if (line.kind === "accrual") return amount;
  return (
    <span className="text-negative" title={t("kinds.reversal")}>
      {amount}
      <span className="sr-only"> ({t("kinds.reversal")})</span>
    </span>
  );
}
