import { rollupLock, type TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";

const rollup = "segmentation.client_stats";

/**
 * Computes what the named clients had bought anew from their sales. Right whatever repeats, comes late or runs at once;
 * a client without sales loses its rows. A client that the vendor does not have throws.
 */
export async function refreshClientStats(tx: TenantTx, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length === 0) return;
  const asked = sql`select distinct client_id from unnest(${clientIds}::uuid[]) as given (client_id)`;
  // Locks the rows, always in the same order, so that refreshes wait and never deadlock.
  await sql`
    insert into segmentation.client_stats (client_id)
    select asked.client_id from (select ${rollupLock(tx, rollup, "shared")}) as gate, (${asked} order by client_id) as asked
    on conflict (vendor_id, client_id) do update set sales = segmentation.client_stats.sales
  `.execute(tx);
  await compute(tx, (table) => sql`${sql.id(table, "client_id")} = any(${clientIds}::uuid[])`);
}

/** As `refreshClientStats`, for the client of a sale or refund; an unknown one changes nothing. */
export async function refreshClientOfSale(tx: TenantTx, saleId: string): Promise<void> {
  const sale = await tx
    .selectFrom("leads.sales")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", saleId)
    .select("client_id")
    .executeTakeFirst();
  if (sale) await refreshClientStats(tx, [sale.client_id]);
}

/** Whose clients are computed anew: those of all partners when none are named. */
export interface ClientRebuild {
  readonly partnerIds?: readonly string[];
}

/**
 * Computes the clients of the partners anew, in one pass: after an import, and for repair. Gives the same rows as
 * refreshing each client would. Refreshes of the vendor wait until the transaction ends.
 */
export async function rebuildClientStats(tx: TenantTx, { partnerIds }: ClientRebuild = {}): Promise<void> {
  if (partnerIds?.length === 0) return;
  await sql`select ${rollupLock(tx, rollup, "exclusive")}`.execute(tx);
  if (!partnerIds) return compute(tx, () => sql`true`);
  const theirs = sql`array(
    select distinct client_id from leads.sales
    where vendor_id = ${tx.scope.vendor.id} and partner_id = any(${partnerIds}::uuid[])
  )`;
  return compute(tx, (table) => sql`${sql.id(table, "client_id")} = any(${theirs})`);
}

/** A statement of its own: it sees what was committed while locks were waited for. */
async function compute(tx: TenantTx, asked: (table: string) => RawBuilder<unknown>): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  await sql`
    with running as materialized (${runningTotals(tx, asked("fact"))}),
    latest as materialized (
      select distinct on (client_id) client_id, sales, revenue_minor, last_on, day from running order by client_id, day desc
    ),
    years as materialized (${yearsOfRunning}),
    years_gone as (
      delete from segmentation.client_years as stored
      where stored.vendor_id = ${vendorId} and ${asked("stored")}
        and not exists (select from years where years.client_id = stored.client_id and years.from_on = stored.from_on)
    ),
    years_written as (
      insert into segmentation.client_years as stored
        (client_id, from_on, until, days, sales, revenue_minor, last_on)
      select client_id, from_on, until, days, sales, revenue_minor, last_on from years order by from_on, client_id
      on conflict (vendor_id, client_id, from_on) do update
        set until = excluded.until, days = excluded.days, sales = excluded.sales,
          revenue_minor = excluded.revenue_minor, last_on = excluded.last_on
        where (stored.until, stored.days, stored.sales, stored.revenue_minor, stored.last_on)
          is distinct from (excluded.until, excluded.days, excluded.sales, excluded.revenue_minor, excluded.last_on)
    ),
    stats_gone as (
      delete from segmentation.client_stats as stored
      where stored.vendor_id = ${vendorId} and ${asked("stored")}
        and not exists (select from latest where latest.client_id = stored.client_id)
    )
    insert into segmentation.client_stats as stored (client_id, sales, revenue_minor, last_on, changed_on)
    select client_id, sales, revenue_minor, last_on, day from latest
    on conflict (vendor_id, client_id) do update
      set sales = excluded.sales, revenue_minor = excluded.revenue_minor, last_on = excluded.last_on,
        changed_on = excluded.changed_on
      where (stored.sales, stored.revenue_minor, stored.last_on, stored.changed_on)
        is distinct from (excluded.sales, excluded.revenue_minor, excluded.last_on, excluded.changed_on)
  `.execute(tx);
}

/**
 * The days of `running` by client and year. A year begins with what held before it, so that its row alone says what
 * held on any day until the next one, or until the row of the client's statistics, takes over.
 */
const yearsOfRunning = sql`
  select client_id, from_on, coalesce(lead(from_on) over by_year, last_day) as until,
    array_prepend(from_on, days) as days,
    array_prepend(coalesce(lag(sales_then) over by_year, 0), sales) as sales,
    array_prepend(coalesce(lag(revenue_then) over by_year, 0), revenue_minor) as revenue_minor,
    array_prepend(lag(last_then) over by_year, last_on) as last_on
  from (
    select *, days[cardinality(days)] as last_day, sales[cardinality(days)] as sales_then,
      revenue_minor[cardinality(days)] as revenue_then, last_on[cardinality(days)] as last_then
    from (
      select client_id, date_trunc('year', day::timestamp)::date as from_on, array_agg(day order by day) as days,
        array_agg(sales order by day) as sales, array_agg(revenue_minor::bigint order by day) as revenue_minor,
        array_agg(last_on order by day) as last_on
      from running group by client_id, from_on
    ) as whole
  ) as closed
  window by_year as (partition by client_id order by from_on)
`;

/**
 * What each client had bought by the end of each day on which something happened. Money in another currency than the
 * vendor's is not added. The last sale that still stands is looked for only where something was taken back, from the
 * newest on: of a client with very many sales the first that is met is nearly always the one.
 */
function runningTotals(tx: TenantTx, asked: RawBuilder<unknown>): RawBuilder<unknown> {
  const { id: vendorId, currency } = tx.scope.vendor;
  return sql`
    select client_id, day,
      greatest(0, sum(sold - taken) over so_far)::int as sales,
      sum(revenue) over so_far as revenue_minor,
      case when max(taken) over so_far = 0 then day else (
        select sale.sold_on from leads.sales as sale
        where sale.vendor_id = ${vendorId} and sale.client_id = facts.client_id and sale.kind <> 'refund'
          and sale.sold_on <= facts.day
          and not exists (
            select from leads.sales as refund
            where refund.vendor_id = ${vendorId} and refund.refund_of_id = sale.id and refund.sold_on <= facts.day
          )
        order by sale.sold_on desc limit 1
      ) end as last_on
    from (
      select fact.client_id, fact.sold_on as day,
        count(*) filter (where fact.kind <> 'refund') as sold,
        count(*) filter (where fact.kind = 'refund') as taken,
        sum(case when fact.currency = ${currency} then fact.amount_minor else 0 end)::bigint as revenue
      from leads.sales as fact
      where fact.vendor_id = ${vendorId} and ${asked}
      group by fact.client_id, fact.sold_on
    ) as facts
    window so_far as (partition by client_id order by day)
  `;
}
