import { useLoaderData } from "@remix-run/react";
import { ledgerBalance, listLedger } from "@tributary/bonuses";
import { monthInZone, previousMonth } from "@tributary/kernel";
import { findMember, findPartner } from "@tributary/recruitment";
import { ButtonLink, EmptyState, ListPage, Pager } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Coins } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { useLedgerColumns } from "./ledger-columns.tsx";
import { filterOf, ledgerFilters } from "./ledger-filters.ts";
import { LedgerToolbar } from "./ledger-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("bonuses:title") };

const monthsOffered = 12;
const search = z.object({ ...ledgerFilters, cursor: z.string().max(500).optional() });

export const loader = vendorLoader(
  { permission: "bonus.read", search },
  async ({ within, scope, clock, search: { cursor, ...given } }) => {
    const { timeZone } = scope.vendor;
    const filter = filterOf(given, timeZone);
    return within(async (tx) => {
      const page = await listLedger(tx, { ...filter, limit: 50, ...(cursor && { cursor }) });
      const [first] = page.rows;
      const { partner, member } = given;
      return {
        page,
        sums: await ledgerBalance(tx, filter),
        partnerName: partner ? (first?.partnerName ?? (await findPartner(tx, partner))?.name ?? null) : null,
        memberName: member ? (first?.memberName ?? (await findMember(tx, member))?.name ?? null) : null,
        month: given.month ?? null,
        months: monthsUpTo(monthInZone(clock.now(), timeZone)),
      };
    });
  },
);

function monthsUpTo(month: string): string[] {
  const months = [month];
  while (months.length < monthsOffered) months.push(previousMonth(months.at(-1) ?? month));
  return months;
}

export default function Ledger(): ReactNode {
  const { t } = useTranslation("bonuses");
  const { page, sums, ...filters } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const format = useFormat();
  const links = useListLinks();
  const columns = useLedgerColumns(links);
  const sum = sums.map(({ amountMinor, currency }) => format.money(amountMinor, currency)).join(" + ");
  const filtered = filters.month !== null || filters.partnerName !== null || filters.memberName !== null;
  return (
    <ListPage
      title={t("title")}
      hasNone={!filtered && page.rows.length === 0}
      meta={sum ? <span title={t("sumHelp")}>{t("sum", { sum })}</span> : null}
      action={
        may("bonus.configure") ? <ButtonLink href={`${base}/settings/bonus`}>{t("rate")}</ButtonLink> : null
      }
      toolbar={<LedgerToolbar {...filters} links={links} />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <DataTable
        label={t("title")}
        rows={page.rows}
        columns={columns}
        rowId={(line) => line.id}
        rowName={(line) => line.memberName}
        empty={<NoBonuses filtered={filtered} links={links} />}
      />
    </ListPage>
  );
}

function NoBonuses({ filtered, links }: { filtered: boolean; links: ListLinks }): ReactNode {
  const { t } = useTranslation("bonuses");
  const { base } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  return (
    <EmptyState
      icon={<Coins />}
      title={t("empty")}
      action={<ButtonLink href={`${base}/leads?status=accepted`}>{t("toLeads")}</ButtonLink>}
    >
      {t("emptyHelp")}
    </EmptyState>
  );
}
