import { rollupLock, type TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import { assignmentsFrom, dayFacts, type Narrowing } from "./day-facts.ts";

/** One partner on one day of the vendor's zone. */
export interface PartnerDay {
  readonly partnerId: string;
  readonly day: LocalDay;
}

/**
 * Computes the named days anew from leads and sales; a day on which nothing is left loses its row. Right whatever
 * repeats, comes late or runs at once. A partner that the vendor does not have throws.
 */
export async function refreshPartnerDays(tx: TenantTx, days: readonly PartnerDay[]): Promise<void> {
  if (days.length === 0) return;
  const asked = askedDays(days);
  await lockDays(tx, asked);
  // A statement of its own: it sees what was committed while the locks were waited for.
  await sql`
    with asked as (${asked}),
    facts as materialized (${dayFacts(tx, narrowToAsked(tx))}),
    emptied as (
      delete from analytics.partner_days as stored using asked
      where stored.vendor_id = ${tx.scope.vendor.id}
        and stored.partner_id = asked.partner_id and stored.day = asked.day
        and not exists (select from facts where facts.partner_id = asked.partner_id and facts.day = asked.day)
    )
    update analytics.partner_days as stored set ${assignmentsFrom("facts")}
    from facts
    where stored.vendor_id = ${tx.scope.vendor.id}
      and stored.partner_id = facts.partner_id and stored.day = facts.day
  `.execute(tx);
}

function askedDays(days: readonly PartnerDay[]): RawBuilder<unknown> {
  const partners = days.map(({ partnerId }) => partnerId);
  const dates = days.map(({ day }) => day);
  return sql`
    select distinct partner_id, day
    from unnest(${partners}::uuid[], ${dates}::date[]) as given (partner_id, day)
    order by partner_id, day
  `;
}

/** Makes the rows that are missing and locks all, always in the same order, so that refreshes wait and never deadlock. */
async function lockDays(tx: TenantTx, asked: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into analytics.partner_days (partner_id, day)
    select asked.partner_id, asked.day
    from (select ${rollupLock(tx, "analytics.partner_days", "shared")}) as gate, (${asked}) as asked
    on conflict (vendor_id, partner_id, day) do update set day = excluded.day
  `.execute(tx);
}

function narrowToAsked(tx: TenantTx): Narrowing {
  const { timeZone } = tx.scope.vendor;
  return {
    // Zones lie 12 hours behind UTC to 14 ahead: the wide range is for the index, the exact day for the truth. Where
    // midnight comes twice (Havana in autumn) no range from midnight to midnight would be the day.
    leads: (instant) => sql`
      join asked on asked.partner_id = fact.partner_id
        and ${instant} >= (asked.day::timestamp - interval '14 hours') at time zone 'UTC'
        and ${instant} < (asked.day::timestamp + interval '36 hours') at time zone 'UTC'
        and (${instant} at time zone ${timeZone})::date = asked.day
      where true`,
    sales: (day) => sql`join asked on asked.partner_id = fact.partner_id and asked.day = ${day} where true`,
  };
}
