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

/** The figures of each span, in their order, in one statement; of all partners, or of one. Spans may overlap. */
export async function spanFigures(
  tx: TenantTx,
  spans: readonly Span[],
  partnerId?: string,
): Promise<Figures[]> {
  const from = spans.map((span) => span.from);
  const through = spans.map((span) => span.through);
  const { rows } = await sql<Figures>`
    select figures.*
    from unnest(${from}::date[], ${through}::date[]) with ordinality as span (first, last, place)
    cross join lateral (
      -- span by span down the index of days: joined, all days would be gone through for each span
      select coalesce(sum(leads_submitted), 0)::bigint as leads, coalesce(sum(leads_accepted), 0)::bigint as accepted,
        coalesce(sum(sales), 0)::bigint as sales, coalesce(sum(revenue_minor), 0)::bigint as "revenueMinor",
        count(distinct partner_id) filter (where leads_submitted > 0 or sales > 0) as "activePartners"
      from analytics.partner_days
      where vendor_id = ${tx.scope.vendor.id} and day between span.first and span.last
        ${partnerId === undefined ? sql`` : sql`and partner_id = ${partnerId}`}
    ) as figures
    order by span.place
  `.execute(tx);
  return rows;
}
