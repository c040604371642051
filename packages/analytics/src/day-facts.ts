import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";

/** The counts of a partner's day: columns of the facts and of the stored rows alike. */
export const measures = [
  "leads_submitted",
  "leads_accepted",
  "leads_won",
  "deals",
  "sales",
  "refunds",
  "revenue_minor",
  "margin_minor",
] as const;

/** Gives the join, if any, and the first condition that narrow a table's rows, known as `fact`, to those asked for. */
export interface Narrowing {
  readonly leads: (instant: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly sales: (day: RawBuilder<unknown>) => RawBuilder<unknown>;
}

/**
 * What partners did, by partner and day of the vendor's zone: a row for every day with anything in it. The one place
 * that says what is counted, so that a day computed alone and a whole history agree.
 *
 * A deal is whatever a partner brings: a lead, or a sale that came without one. An imported lead whose day nobody knows
 * belongs to no day. Revenue and margin are net of refunds
 * and in the vendor's currency: money in another currency is never added to it.
 */
export function dayFacts(tx: TenantTx, narrow: Narrowing): RawBuilder<unknown> {
  return sql`
    select partner_id, day,
      (count(*) filter (where what = 'submitted'))::int as leads_submitted,
      (count(*) filter (where what = 'accepted'))::int as leads_accepted,
      (count(*) filter (where what = 'won'))::int as leads_won,
      (count(*) filter (where what in ('submitted', 'sale')))::int as deals,
      (count(*) filter (where what in ('sale', 'sale of lead')))::int as sales,
      (count(*) filter (where what = 'refund'))::int as refunds,
      sum(revenue)::bigint as revenue_minor,
      sum(margin)::bigint as margin_minor
    from (
      ${leadFacts(tx, narrow, "submitted_at", "submitted")} and fact.day_known
      union all
      ${leadFacts(tx, narrow, "accepted_at", "accepted")}
      union all
      ${leadFacts(tx, narrow, "closed_at", "won")} and fact.status = 'won'
      union all
      ${saleFacts(tx, narrow)}
    ) as facts
    group by partner_id, day
  `;
}

function leadFacts(tx: TenantTx, narrow: Narrowing, column: string, what: string): RawBuilder<unknown> {
  const { id, timeZone } = tx.scope.vendor;
  const instant = sql`fact.${sql.id(column)}`;
  return sql`
    select fact.partner_id, (${instant} at time zone ${timeZone})::date as day, ${sql.lit(what)} as what,
      0::bigint as revenue, 0::bigint as margin
    from leads.leads as fact
    ${narrow.leads(instant)} and fact.vendor_id = ${id} and ${instant} is not null
  `;
}

function saleFacts(tx: TenantTx, narrow: Narrowing): RawBuilder<unknown> {
  const { id, currency } = tx.scope.vendor;
  const inOwnCurrency = (column: string) =>
    sql`case when fact.currency = ${currency} then coalesce(fact.${sql.id(column)}, 0) else 0 end`;
  return sql`
    select fact.partner_id, fact.sold_on as day,
      case when fact.kind = 'refund' then 'refund' when fact.lead_id is null then 'sale' else 'sale of lead' end as what,
      ${inOwnCurrency("amount_minor")} as revenue, ${inOwnCurrency("margin_minor")} as margin
    from leads.sales as fact
    ${narrow.sales(sql`fact.sold_on`)} and fact.vendor_id = ${id}
  `;
}

/** The assignments that bring stored rows up to the facts in `source`. */
export function assignmentsFrom(source: string): RawBuilder<unknown> {
  return sql.join(measures.map((measure) => sql`${sql.id(measure)} = ${sql.id(source, measure)}`));
}
