import type { LeadRow, SaleRow } from "@tributary/leads";
import { EmptyState, TextLink } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import { useLeadColumns } from "../leads/lead-columns.tsx";
import { useSaleColumns } from "../sales/sale-columns.tsx";

/** The newest leads of a partner; the rest is in the inbox with its filter. */
export function PartnerLeads({
  rows,
  partnerId,
}: {
  rows: readonly LeadRow[];
  partnerId: string;
}): ReactNode {
  const { t } = useTranslation("partners");
  const { base } = useWorkspace();
  const columns = useLeadColumns("all").filter(({ id }) => id !== "partner");
  return (
    <>
      <DataTable
        label={t("record.tabs.leads")}
        rows={rows}
        columns={columns}
        rowId={(lead) => lead.id}
        rowName={(lead) => lead.clientName}
        rowHref={(lead) => `${base}/leads/${lead.id}`}
        empty={<EmptyState title={t("record.noLeads")} />}
      />
      {rows.length > 0 ? (
        <More href={`${base}/leads?status=all&partner=${partnerId}`}>{t("record.allLeads")}</More>
      ) : null}
    </>
  );
}

/** The newest sales of a partner. */
export function PartnerSales({
  rows,
  partnerId,
}: {
  rows: readonly SaleRow[];
  partnerId: string;
}): ReactNode {
  const { t } = useTranslation(["partners", "sales"]);
  const { base } = useWorkspace();
  const columns = useSaleColumns().filter(({ id }) => id !== "partner");
  return (
    <>
      <DataTable
        label={t("partners:record.tabs.sales")}
        rows={rows}
        columns={columns}
        rowId={(sale) => sale.id}
        rowName={(sale) => sale.clientName ?? t("sales:noClient")}
        empty={<EmptyState title={t("partners:record.noSales")} />}
      />
      {rows.length > 0 ? (
        <More href={`${base}/sales?partner=${partnerId}`}>{t("partners:record.allSales")}</More>
      ) : null}
    </>
  );
}

function More({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <p className="py-3">
      <TextLink href={href}>{children}</TextLink>
    </p>
  );
}
