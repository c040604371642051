import type { TenantTx } from "@tributary/db";
import { getProgram } from "@tributary/programs";
import { type RawBuilder, sql } from "kysely";

/** The id of nothing, where a count needs one. */
export const nilId = "00000000-0000-0000-0000-000000000000";

/**
 * Counts the funnel of a program anew for the month in which an opportunity was opened. Right whatever repeats, comes
 * late or runs at once: it looks at the facts. Does nothing for an opportunity that is not there.
 */
export async function refreshFunnel(tx: TenantTx, opportunityId: string): Promise<void> {
  const { rows } = await sql<{ programId: string; month: string }>`
    select o.program_id as "programId",
      date_trunc('month', o.opened_at at time zone g.time_zone)::date::text as month
    from recruitment.opportunities as o
    join programs.programs as g on g.vendor_id = o.vendor_id and g.id = o.program_id
    where o.vendor_id = ${tx.scope.vendor.id} and o.id = ${opportunityId}`.execute(tx);
  const [found] = rows;
  if (found) await recount(tx, found.programId, sql`${found.month}::date`);
}

/**
 * Counts the whole funnel of a program anew: after its stages or its time zone have changed, after a seed, for repair.
 * Gives what refreshing every opportunity would.
 */
export function rebuildFunnel(tx: TenantTx, programId: string): Promise<void> {
  return recount(tx, programId, null);
}

async function recount(tx: TenantTx, programId: string, month: RawBuilder<unknown> | null): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  const key = `recruitment.funnel_counts ${vendorId} ${programId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const { timeZone } = await getProgram(tx, programId);
  await sql`
    delete from recruitment.funnel_counts
    where vendor_id = ${vendorId} and program_id = ${programId} and ${month ? sql`month = ${month}` : sql`true`}`.execute(
    tx,
  );
  const narrowed = month
    ? sql`and o.opened_at >= ${month}::timestamp at time zone ${timeZone}
        and o.opened_at < (${month} + interval '1 month')::timestamp at time zone ${timeZone}`
    : sql``;
  await sql`
    with opened as (
      select o.id, o.status, o.refusal_reason_id as reason, coalesce(o.manager_user_id, ${nilId}::uuid) as manager,
        date_trunc('month', o.opened_at at time zone ${timeZone})::date as month
      from recruitment.opportunities as o
      where o.vendor_id = ${vendorId} and o.program_id = ${programId} ${narrowed}
    ), moves as (
      select m.opportunity_id as id, m.to_stage_id as stage, m.to_status as status, m.at, s.position,
        lead(m.at) over (partition by m.opportunity_id order by m.at, m.id) as left_at
      from opened
      join recruitment.stage_moves as m on m.vendor_id = ${vendorId} and m.opportunity_id = opened.id
      join programs.stages as s on s.vendor_id = ${vendorId} and s.id = m.to_stage_id
    ), furthest as (
      select distinct on (id) id, stage from moves order by id, position desc
    ), counts as (
      select month, manager, 'opened' as measure, ${nilId}::uuid as subject, 0 as days from opened
      union all
      select month, manager, 'furthest', stage, 0 from opened join furthest using (id)
      union all
      select month, manager, 'signed', stage, 0 from opened join furthest using (id) where status = 'signed'
      union all
      select month, manager, 'refused', coalesce(reason, ${nilId}::uuid), 0 from opened where status = 'refused'
      union all
      select month, manager, 'stayed', stage,
        least(3650, floor(extract(epoch from left_at - at) / 86400))::int
      from opened join moves using (id) where moves.status = 'open' and left_at is not null
    )
    insert into recruitment.funnel_counts (program_id, month, manager_id, measure, subject_id, days, n)
    select ${programId}::uuid, month, manager, measure, subject, days, count(*)
    from counts group by month, manager, measure, subject, days`.execute(tx);
}
