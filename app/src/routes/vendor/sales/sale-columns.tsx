import type { SaleRow } from "@tributary/leads";
import { Badge, TextLink } from "@tributary/ui";
import type { DataColumn } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The columns of a list of sales. A sale that came of a lead leads to it. */
export function useSaleColumns(): DataColumn<SaleRow>[] {
  const { t } = useTranslation(["sales", "common"]);
  const { base } = useWorkspace();
  const format = useFormat();
  return [
    {
      id: "client",
      header: t("sales:columns.client"),
      phone: "title",
      cell: (sale) => <ClientName sale={sale} />,
    },
    {
      id: "partner",
      header: t("sales:columns.partner"),
      phone: "fact",
      cell: (sale) => (
        <TextLink tone="muted" href={`${base}/partners/${sale.partnerId}`} title={sale.partnerName}>
          {sale.partnerName}
        </TextLink>
      ),
    },
    {
      id: "member",
      header: t("sales:columns.member"),
      phone: "hide",
      from: "wide",
      cell: (sale) => sale.memberName,
    },
    {
      id: "product",
      header: t("sales:columns.product"),
      phone: "hide",
      from: "wide",
      cell: (sale) => sale.productName,
    },
    { id: "kind", header: t("sales:columns.kind"), phone: "hide", cell: (sale) => <Kind sale={sale} /> },
    {
      id: "soldOn",
      header: t("sales:columns.soldOn"),
      phone: "end",
      align: "end",
      cell: (sale) => <span title={format.day(sale.soldOn)}>{format.nearDay(sale.soldOn)}</span>,
    },
    {
      id: "amount",
      header: t("sales:columns.amount"),
      phone: "trail",
      align: "end",
      cell: (sale) => <Amount sale={sale} />,
    },
  ];
}

function ClientName({ sale }: { sale: SaleRow }): ReactNode {
  const { t } = useTranslation("sales");
  const { base } = useWorkspace();
  const name = sale.clientName ?? t("noClient");
  if (!sale.leadId) return name;
  return (
    <TextLink tone="plain" href={`${base}/leads/${sale.leadId}`} title={t("openLead")}>
      {name}
    </TextLink>
  );
}

function Kind({ sale }: { sale: SaleRow }): ReactNode {
  const { t } = useTranslation(["sales", "common"]);
  if (sale.kind === "refund") return <Badge tone="negative">{t("common:saleKind.refund")}</Badge>;
  if (sale.refundId) return <Badge>{t("sales:refunded")}</Badge>;
  return t(`common:saleKind.${sale.kind}`);
}

/** What was taken back is struck through for the eye; the kind says it in words. */
function Amount({ sale }: { sale: SaleRow }): ReactNode {
  const format = useFormat();
  const amount = format.money(sale.amountMinor, sale.currency);
  return sale.refundId ? <s className="text-muted">{amount}</s> : amount;
}
