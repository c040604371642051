import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";
import { sql } from "kysely";

/** A partner with what it brought in a window of days, and its last deal up to the window's end. */
export interface PartnerWindow {
  readonly partnerId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly deals: number;
  readonly sales: number;
  readonly revenueMinor: number;
  readonly lastDealOn: LocalDay | null;
}

/**
 * All partners that there were at the end of the window, those that bring most money first. A partner whose card is
 * younger than that but whose imported history is not counts as there. With `partnerIds` it is those alone, and all that
 * brought something in the window.
 */
export async function readPartnerWindows(
  tx: TenantTx,
  { since, asOf, partnerIds }: { since: LocalDay; asOf: LocalDay; partnerIds?: readonly string[] },
): Promise<PartnerWindow[]> {
  const { id: vendorId, timeZone } = tx.scope.vendor;
  const asked = partnerIds
    ? sql`select unnest(${partnerIds}::uuid[])`
    : sql`select id from recruitment.partners where vendor_id = ${vendorId}`;
  const { rows } = await sql<PartnerWindow>`
    with brought as (
      -- one pass over days and partners: joined, those that brought something would be gone through for each partner
      select partner_id, sum(deals)::bigint as deals, sum(sales)::bigint as sales, sum(revenue_minor)::bigint as revenue
      from (
        select partner_id, deals, sales, revenue_minor from analytics.partner_days
        where vendor_id = ${vendorId} and day between ${since} and ${asOf}
        union all
        select asked.id, 0, 0, 0 from (${asked}) as asked (id)
      ) as given
      group by partner_id
    )
    select partner.id as "partnerId", partner.external_id as "externalId", partner.name,
      brought.deals, brought.sales, brought.revenue as "revenueMinor", latest.day as "lastDealOn"
    from brought
    join recruitment.partners as partner on partner.vendor_id = ${vendorId} and partner.id = brought.partner_id
    left join lateral (
      -- one step down the primary key, however long the history is
      select day from analytics.partner_days
      where vendor_id = ${vendorId} and partner_id = partner.id and day <= ${asOf} and deals > 0
      order by day desc limit 1
    ) as latest on true
    where (partner.archived_at is null or (partner.archived_at at time zone ${timeZone})::date > ${asOf})
      and (latest.day is not null or (partner.created_at at time zone ${timeZone})::date <= ${asOf})
      -- a company that is only talked with has brought nothing because it is no partner yet
      and (latest.day is not null
        or not exists (select from recruitment.opportunities as talk
          where talk.vendor_id = ${vendorId} and talk.partner_id = partner.id)
        or exists (select from recruitment.enrollments as place
          where place.vendor_id = ${vendorId} and place.partner_id = partner.id))
    order by brought.revenue desc, brought.deals desc, partner.name_key, partner.id
  `.execute(tx);
  return rows;
}
