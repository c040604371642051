import { useLoaderData } from "@remix-run/react";
import { idInput } from "@tributary/kernel/input";
import { findSale, listSales, refundSale, type SaleRow } from "@tributary/leads";
import { findPartner } from "@tributary/recruitment";
import { ButtonLink, EmptyState, ListPage, Pager } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Receipt } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { intent } from "../../../http/intents.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { RefundForm } from "./refund-form.tsx";
import { SaleActions } from "./sale-actions.tsx";
import { useSaleColumns } from "./sale-columns.tsx";
import { filterOf, saleFilters } from "./sale-filters.ts";
import { SaleToolbar } from "./sale-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("sales:title") };

const search = z.object({
  ...saleFilters,
  cursor: z.string().max(500).optional(),
  /** The sale whose refund is asked about. */
  refund: z.uuid().optional(),
});

export const loader = vendorLoader({ permission: "sale.read", search }, async ({ within, search }) => {
  const { q, kind, partner, from, to, cursor, refund } = search;
  return within(async (tx) => {
    const page = await listSales(tx, {
      ...filterOf(search),
      limit: 50,
      ...(cursor && { cursor }),
    });
    const known = page.rows[0]?.partnerName;
    const asked = refund ? (page.rows.find(({ id }) => id === refund) ?? (await findSale(tx, refund))) : null;
    return {
      page,
      q: q ?? null,
      kind: kind ?? null,
      from: from ?? null,
      to: to ?? null,
      partnerName: partner ? (known ?? (await findPartner(tx, partner))?.name ?? null) : null,
      asked: asked && asked.kind !== "refund" && asked.refundId === null ? asked : null,
    };
  });
});

export const action = vendorAction({
  refund: intent({
    permission: "sale.refund",
    form: z.object({ saleId: idInput }),
    run: ({ within, clock }, form) => within((tx) => refundSale(tx, form, clock)),
    done: () => ({ done: "refund" }),
  }),
});

export default function Sales(): ReactNode {
  const { t } = useTranslation("sales");
  const { page, asked, ...filters } = useLoaderData<typeof loader>();
  const { may } = useWorkspace();
  const links = useListLinks();
  const columns = useSaleColumns();
  const mayRefund = may("sale.refund");
  const filtered = Object.values(filters).some((value) => value !== null);
  return (
    <ListPage
      title={t("title")}
      hasNone={!filtered && page.rows.length === 0}
      toolbar={<SaleToolbar links={links} {...filters} />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      {asked && mayRefund ? <RefundForm key={asked.id} sale={asked} links={links} /> : null}
      <DataTable<SaleRow>
        label={t("title")}
        rows={page.rows}
        columns={columns}
        rowId={(sale) => sale.id}
        rowName={(sale) => sale.clientName ?? t("noClient")}
        rowActions={mayRefund ? (sale) => <SaleActions sale={sale} links={links} /> : undefined}
        empty={<NoSales filtered={filtered} links={links} />}
      />
    </ListPage>
  );
}

function NoSales({ filtered, links }: { filtered: boolean; links: ListLinks }): ReactNode {
  const { t } = useTranslation("sales");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  const toImport = may("import.run") ? (
    <ButtonLink href={`${base}/imports/new`}>{t("import")}</ButtonLink>
  ) : undefined;
  return (
    <EmptyState icon={<Receipt />} title={t("empty")} action={toImport}>
      {t("emptyHelp")}
    </EmptyState>
  );
}
