import type { TenantTx } from "@tributary/db";
import { type Clock, dayInZone, type LocalDay } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import { warningDays } from "./release-policy.ts";

/** Who looks after a card, and until when if nothing happens. */
export interface CardCare {
  readonly managerUserId: string | null;
  /** Since when it has this manager, or is free. */
  readonly assignedAt: Date;
  /** The last thing that its manager did for it; anybody's while it is free. */
  readonly lastActivityAt: Date | null;
  /** The setting that holds for it. */
  readonly releaseAfterDays: number;
  /** The day on which it becomes free; null when it is. */
  readonly releaseOn: LocalDay | null;
}

/**
 * How the policy stands with each card of the vendor that has a manager, as a query: the countdown's first day, its
 * length, what was told, and `release_on`, which is what `decideCard` says (a test holds the two together).
 */
export function selectCountdowns(tx: TenantTx, clock: Clock): RawBuilder<unknown> {
  const { id, timeZone } = tx.scope.vendor;
  const today = dayInZone(clock.now(), timeZone);
  return sql`
    select p.id as partner_id, p.manager_user_id, c.counted_on, c.days, w.first_told, w.release_told,
      greatest(c.counted_on + c.days, coalesce(w.release_told, ${today}::date + ${warningDays.last}::int)) as release_on
    from recruitment.partners as p
    cross join lateral (
      select (greatest(p.last_activity_at, p.assigned_at) at time zone ${timeZone})::date as counted_on,
        ${releaseAfterDays(id)} as days
    ) as c
    cross join lateral (
      select bool_or(w.days_left = ${warningDays.first}) as first_told,
        max(w.release_on) filter (where w.days_left = ${warningDays.last}) as release_told
      from recruitment.release_warnings as w
      where w.vendor_id = p.vendor_id and w.partner_id = p.id and w.user_id = p.manager_user_id
        and w.counted_on = c.counted_on
    ) as w
    where p.vendor_id = ${id} and p.manager_user_id is not null and p.archived_at is null`;
}

/**
 * The days after which partner `p` is released: the longest of the programs that it is in, or is negotiating about; a
 * partner of no program has those of the program that it would enter.
 */
export function releaseAfterDays(vendorId: string): RawBuilder<number> {
  return sql<number>`coalesce(
    (select max(g.release_after_days) from programs.programs as g
      where g.vendor_id = p.vendor_id and (
        exists (select from recruitment.enrollments as e where e.vendor_id = p.vendor_id and e.partner_id = p.id
          and e.program_id = g.id and e.ended_at is null)
        or exists (select from recruitment.opportunities as o where o.vendor_id = p.vendor_id and o.partner_id = p.id
          and o.program_id = g.id and o.status = 'open'))),
    (select g.release_after_days from programs.programs as g
      where g.vendor_id = ${vendorId} and g.archived_at is null order by g.created_at, g.id limit 1),
    90)::int`;
}

/** Who looks after a partner's card, and until when; null when there is no such card. */
export async function findCardCare(tx: TenantTx, partnerId: string, clock: Clock): Promise<CardCare | null> {
  const { rows } = await sql<CardCare>`
    select p.manager_user_id as "managerUserId", p.assigned_at as "assignedAt",
      p.last_activity_at as "lastActivityAt", ${releaseAfterDays(tx.scope.vendor.id)} as "releaseAfterDays",
      (select c.release_on from (${selectCountdowns(tx, clock)}) as c where c.partner_id = p.id) as "releaseOn"
    from recruitment.partners as p
    where p.vendor_id = ${tx.scope.vendor.id} and p.id = ${partnerId}`.execute(tx);
  return rows[0] ?? null;
}
