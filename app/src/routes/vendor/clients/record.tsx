import { useLoaderData } from "@remix-run/react";
import { dayInZone } from "@tributary/kernel";
import { findClient, listSales } from "@tributary/leads";
import { findClientStanding } from "@tributary/segmentation";
import { BackLink, EmptyState, Pager, RecordPage, Section, Stat, StatRow } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { refuseMissing } from "../../../http/refuse.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { useSaleColumns } from "../sales/sale-columns.tsx";
import { ClientFacts } from "./client-facts.tsx";

export const handle: RouteHandle = {
  title: (t, data) => (data as { client?: { name: string } } | null)?.client?.name ?? t("clients:list"),
};

const search = z.object({ cursor: z.string().max(500).optional() });

export const loader = vendorLoader(
  { permission: "client.read", search },
  async ({ within, params: { clientId = "" }, scope, clock, requestId, search: { cursor } }) => {
    const asOf = dayInZone(clock.now(), scope.vendor.timeZone);
    const found = await within(async (tx) => {
      const client = await findClient(tx, clientId);
      if (!client) return null;
      const standing = await findClientStanding(tx, { clientId, asOf });
      const sales = await listSales(tx, { clientId, limit: 50, ...(cursor && { cursor }) });
      return { client, standing, sales };
    });
    if (!found) refuseMissing("client", requestId);
    return { ...found, currency: scope.vendor.currency };
  },
);

/** A client's card: where it stands among all, its facts, and what it bought. */
export default function Client(): ReactNode {
  const { t } = useTranslation(["clients", "sales"]);
  const { client, standing, sales, currency } = useLoaderData<typeof loader>();
  const { base } = useWorkspace();
  const format = useFormat();
  const links = useListLinks();
  const columns = useSaleColumns().filter(({ id }) => id !== "client");
  return (
    <RecordPage
      back={<BackLink href={`${base}/segments/clients`}>{t("clients:title")}</BackLink>}
      title={client.name}
      meta={
        standing
          ? t("clients:record.standing", {
              segment: t(`clients:segment.${standing.segment}`),
              r: String(standing.r),
              f: String(standing.f),
              m: String(standing.m),
            })
          : t("clients:record.noSales")
      }
      facts={<ClientFacts client={client} />}
    >
      {standing ? (
        <div className="mb-6">
          <StatRow>
            <Stat label={t("clients:record.recency")} value={format.span(standing.recencyDays)} />
            <Stat label={t("clients:record.frequency")} value={format.number(standing.frequency)} />
            <Stat
              label={t("clients:record.monetary")}
              value={format.roundMoney(standing.monetaryMinor, currency)}
            />
            <Stat
              label={t("clients:record.check")}
              value={format.roundMoney(Math.round(standing.monetaryMinor / standing.frequency), currency)}
            />
          </StatRow>
          <p className="mt-3 text-muted">{t(`clients:advice.${standing.segment}`)}</p>
        </div>
      ) : null}
      <Section title={t("clients:record.sales")}>
        <DataTable
          label={t("clients:record.sales")}
          rows={sales.rows}
          columns={columns.map((column) =>
            column.id === "partner" ? { ...column, phone: "title" } : column,
          )}
          rowId={(sale) => sale.id}
          rowName={(sale) => sale.partnerName}
          empty={<EmptyState title={t("clients:record.noSales")} />}
        />
        <Pager {...links.pages(sales.nextCursor)} />
      </Section>
    </RecordPage>
  );
}
