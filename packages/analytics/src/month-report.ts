import type { TenantTx } from "@tributary/db";
import { type Clock, type Currency, dayInZone, type LocalDay, type YearMonth } from "@tributary/kernel";
import { sql } from "kysely";
import { monthsThrough, reportSpans, type Span, wholeMonth } from "./domain/report-spans.ts";
import { type Figures, spanFigures } from "./span-figures.ts";

/** A month of the year behind the report. */
export interface MonthFigures extends Figures {
  readonly month: YearMonth;
}

/** A partner by what it brought in the month. */
export interface TopPartner {
  readonly partnerId: string;
  readonly name: string;
  readonly leads: number;
  readonly sales: number;
  readonly revenueMinor: number;
  /** Its part of the month's revenue, 0 to 1. */
  readonly share: number;
}

/** A month of the channel, set against the month before. */
export interface MonthReport {
  readonly month: YearMonth;
  readonly currency: Currency;
  /** The last day that is counted: today while the month runs. */
  readonly throughDay: LocalDay;
  readonly isRunning: boolean;
  readonly current: Figures;
  /** The same days of the month before: what a running month is fairly compared with. */
  readonly sameDaysBefore: Figures;
  readonly monthBefore: Figures;
  /** Twelve months that end with this one, the oldest first, with the months in which nothing happened. */
  readonly months: readonly MonthFigures[];
  /** The ten partners that brought most money, then most leads. */
  readonly topPartners: readonly TopPartner[];
}

const monthsShown = 12;
const partnersShown = 10;

/**
 * The report of a month: to date while it runs, whole once it is over. Days are the vendor's zone's. Reads rollups
 * only, in two statements.
 */
export async function monthReport(
  tx: TenantTx,
  { month }: { month: YearMonth },
  clock: Clock,
): Promise<MonthReport> {
  const { timeZone, currency } = tx.scope.vendor;
  const spans = reportSpans(month, dayInZone(clock.now(), timeZone));
  const earlier = monthsThrough(month, monthsShown).slice(0, -1);
  const [current, sameDaysBefore, ...before] = (await spanFigures(tx, [
    spans.month,
    spans.sameDaysBefore,
    ...earlier.map(wholeMonth),
  ])) as [Figures, Figures, ...Figures[]];
  const months = before.map((figures, index) => ({ month: earlier[index] as YearMonth, ...figures }));
  return {
    month,
    currency,
    throughDay: spans.month.through,
    isRunning: spans.isRunning,
    current,
    sameDaysBefore,
    monthBefore: before.at(-1) as Figures,
    months: [...months, { month, ...current }],
    topPartners: await topPartners(tx, spans.month, current.revenueMinor),
  };
}

async function topPartners(
  tx: TenantTx,
  { from, through }: Span,
  revenueMinor: number,
): Promise<TopPartner[]> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<Omit<TopPartner, "share">>`
    select partner.id as "partnerId", partner.name, brought.leads, brought.sales, brought.revenue as "revenueMinor"
    from (
      select partner_id,
        sum(leads_submitted)::bigint as leads, sum(sales)::bigint as sales, sum(revenue_minor)::bigint as revenue
      from analytics.partner_days
      where vendor_id = ${vendorId} and day between ${from} and ${through}
      group by partner_id
      having sum(leads_submitted) > 0 or sum(sales) > 0
      order by revenue desc, leads desc, partner_id
      limit ${partnersShown}
    ) as brought
    join recruitment.partners as partner on partner.vendor_id = ${vendorId} and partner.id = brought.partner_id
    order by brought.revenue desc, brought.leads desc, partner.id
  `.execute(tx);
  return rows.map((row) => ({ ...row, share: shareOf(row.revenueMinor, revenueMinor) }));
}

/** A share of nothing, or of what refunds ate up, is none. */
function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
}
