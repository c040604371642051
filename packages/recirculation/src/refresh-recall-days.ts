import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { sql } from "kysely";

/** Days since the answer before, cut into steps: a step reaches up to this many days; the last is longer. */
export const gapSteps = [2, 7, 14, 30, 60, 90] as const;

/**
 * Computes the figures of the report anew for the days from `from` to `to`, from what was asked and answered on them.
 * It may run twice, late, or at once with another, which waits.
 */
export async function refreshRecallDays(
  tx: TenantTx,
  { from, to }: { from: LocalDay; to: LocalDay },
): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`recall days ${vendorId}`}, 0))`.execute(tx);
  const days = sql`vendor_id = ${vendorId} and day between ${from}::date and ${to}::date`;
  const planned = sql`d.planned_at >= ${from}::date and d.planned_at < ${to}::date + 1`;
  for (const [table, key] of [
    ["item_days", "item_id"],
    ["partner_days", "partner_id"],
  ] as const) {
    const name = sql.table(`recirculation.${table}`);
    const column = sql.ref(key);
    await sql`delete from ${name} where ${days}`.execute(tx);
    await sql`
      insert into ${name} (${column}, day, asked, answered, rights)
      select ${column}, day, sum(asked), sum(answered), sum(rights) from (
        select q.${column}, (d.planned_at at time zone 'UTC')::date as day, 1 as asked, 0 as answered, 0 as rights
        from recirculation.deliveries as d
        join recirculation.delivery_items as q on q.vendor_id = d.vendor_id and q.delivery_id = d.id
        where d.vendor_id = ${vendorId} and ${planned}
        union all
        select a.${column}, a.day, 0, 1, a.is_right::int from recirculation.answers as a
        where a.${days} and a.source = 'mail'
      ) as facts group by ${column}, day`.execute(tx);
  }
  await sql`delete from recirculation.recall_days where ${days}`.execute(tx);
  const gap = sql.join(
    gapSteps.map((most, step) => sql`when a.days_since <= ${sql.lit(most)} then ${sql.lit(step)}`),
    sql` `,
  );
  await sql`
    insert into recirculation.recall_days (day, gap, band, held, answers, rights, expected)
    select a.day, case ${gap} else ${sql.lit(gapSteps.length)} end, least(9, floor(a.expected * 10)),
      exists (select from recirculation.holdouts as h
        where h.vendor_id = a.vendor_id and h.member_id = a.member_id and h.item_id = a.item_id),
      count(*), count(*) filter (where a.is_right), sum(a.expected)
    from recirculation.answers as a
    where a.${days} and a.source = 'mail' and a.expected is not null
    group by 1, 2, 3, 4`.execute(tx);
}
