import type { LeadRow, LeadStatus } from "@tributary/leads";
import { TextLink } from "@tributary/ui";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { LeadState } from "./lead-state.tsx";

/** The columns of a list of leads. The state is left out where the view is that state, the amount where there is none. */
export function useLeadColumns(status: LeadStatus | "all"): DataColumn<LeadRow>[] {
  const { t } = useTranslation("leads");
  const { base } = useWorkspace();
  const format = useFormat();
  const hasAmount = status === "won" || status === "all";
  const columns: (DataColumn<LeadRow> | null)[] = [
    { id: "client", header: t("columns.client"), phone: "title", cell: (lead) => lead.clientName },
    {
      id: "partner",
      header: t("columns.partner"),
      phone: "fact",
      cell: (lead) => (
        <TextLink tone="muted" href={`${base}/partners/${lead.partnerId}`}>
          {lead.partnerName}
        </TextLink>
      ),
    },
    {
      id: "member",
      header: t("columns.member"),
      phone: "hide",
      from: "wide",
      cell: (lead) => lead.memberName,
    },
    {
      id: "product",
      header: t("columns.product"),
      phone: "hide",
      from: "wide",
      cell: (lead) => lead.productName,
    },
    status === "all"
      ? {
          id: "status",
          header: t("columns.status"),
          phone: "trail",
          cell: (lead) => <LeadState status={lead.status} />,
        }
      : null,
    hasAmount
      ? {
          id: "amount",
          header: t("columns.amount"),
          phone: status === "won" ? "trail" : "hide",
          align: "end",
          cell: (lead) => (lead.amountMinor === null ? null : format.money(lead.amountMinor, lead.currency)),
        }
      : null,
    {
      id: "submitted",
      header: t("columns.submitted"),
      phone: "end",
      align: "end",
      cell: (lead) => (lead.dayKnown ? <Ago at={lead.submittedAt} /> : t("columns.dayUnknown")),
    },
  ];
  return columns.filter((column) => column !== null);
}
