import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import type { Span } from "./domain/report-spans.ts";

/** What was brought in some days. Money is in minor units of the vendor's currency, net of refunds. */
export interface Figures {
  /** Leads handed over in these days, whatever became of them. */
  readonly leads: number;
  /** Leads that were accepted in these days. */
  readonly accepted: number;
  readonly sales: number;
  readonly revenueMinor: number;
  /** Partners that brought at least one lead or sale. */
  readonly activePartners: number;
}

const nothing: Figures = { leads: 0, accepted: 0, sales: 0, revenueMinor: 0, activePartners: 0 };

/** The figures of each span, in one statement; of all partners, or of one. Spans may overlap. */
export async function spanFigures(
  tx: TenantTx,
  spans: readonly Span[],
  partnerId?: string,
): Promise<Figures[]> {
  const from = spans.map((span) => span.from);
  const through = spans.map((span) => span.through);
  const { rows } = await sql<Figures & { place: number }>`
    select span.place,
      sum(day.leads_submitted)::bigint as leads,
      sum(day.leads_accepted)::bigint as accepted,
      sum(day.sales)::bigint as sales,
      sum(day.revenue_minor)::bigint as "revenueMinor",
      count(distinct day.partner_id) filter (where day.leads_submitted > 0 or day.sales > 0) as "activePartners"
    from unnest(${from}::date[], ${through}::date[]) with ordinality as span (first, last, place)
    join analytics.partner_days as day
      on day.vendor_id = ${tx.scope.vendor.id} and day.day between span.first and span.last
      ${partnerId === undefined ? sql`` : sql`and day.partner_id = ${partnerId}`}
    group by span.place
  `.execute(tx);
  const byPlace = new Map(rows.map(({ place, ...figures }) => [place, figures]));
  return spans.map((_, index) => byPlace.get(index + 1) ?? nothing);
}
