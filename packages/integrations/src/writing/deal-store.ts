import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { plainArray } from "./array-literal.ts";
import type { KnownLead, KnownSale } from "./decide-deal.ts";
import type { FirstSales } from "./decide-sale-kinds.ts";
import { someVendor } from "./steady-plans.ts";

/** What the vendor has under the numbers of a batch. The leads stay locked, so that nobody moves one meanwhile. */
export async function findKnownDeals(
  tx: TenantTx,
  numbers: readonly string[],
): Promise<{ sales: Map<string, KnownSale>; leads: Map<string, KnownLead> }> {
  const { rows: sales } = await sql<KnownSale & { number: string }>`
    select known.* from unnest(${numbers}::text[]) as wanted (number)
    cross join lateral (
      select s.external_id as number, s.id, s.partner_id as "partnerId", s.source_hash as "sourceHash",
        s.program_id is not null or exists (
          select from leads.sales r where r.vendor_id = s.vendor_id and r.refund_of_id = s.id) as "isSettled"
      from leads.sales s where s.vendor_id = ${someVendor(tx)} and s.external_id = wanted.number offset 0) as known`.execute(
    tx,
  );
  const { rows: leads } = await sql<KnownLead & { number: string }>`
    select known.* from unnest(${numbers}::text[]) as wanted (number)
    cross join lateral (
      select external_id as number, id, partner_id as "partnerId", status, source_hash as "sourceHash"
      from leads.leads where vendor_id = ${someVendor(tx)} and external_id = wanted.number
      offset 0 for no key update) as known`.execute(tx);
  return {
    sales: new Map(sales.map((sale) => [sale.number, sale])),
    leads: new Map(leads.map((lead) => [lead.number, lead])),
  };
}

/** Looks up the earliest sale of clients that the book has nothing of. */
export async function fillFirstSales(
  tx: TenantTx,
  book: FirstSales,
  clientIds: Iterable<string>,
): Promise<void> {
  const missing = [...new Set(clientIds)].filter((id) => !book.has(id));
  if (missing.length === 0) return;
  const { rows } = await sql<{ client_id: string; id: string; sold_on: string }>`
    select c.id as client_id, s.id, s.sold_on from unnest(${missing}::uuid[]) as c (id)
    cross join lateral (
      select id, sold_on from leads.sales
      where vendor_id = ${someVendor(tx)} and client_id = c.id and kind <> 'refund'
      order by sold_on limit 1) as s`.execute(tx);
  for (const { client_id, id, sold_on } of rows) book.set(client_id, { id, soldOn: sold_on });
}

/** A sale as it is stored. */
export interface StoredSale {
  readonly id: string;
  readonly partnerId: string;
  readonly memberId: string | null;
  readonly clientId: string;
  readonly productId: string | null;
  readonly leadId: string | null;
  readonly kind: string | null;
  readonly amountMinor: number;
  readonly marginMinor: number | null;
  readonly soldOn: string;
  readonly number: string;
  readonly hash: string;
}

/** The columns of many sales side by side: one array a column is the fastest way in where COPY may not go (row security). */
function saleColumns(sales: readonly StoredSale[]) {
  const plain = (read: (sale: StoredSale) => string | number | null) => plainArray(sales.map(read));
  return sql`unnest(
    ${plain((sale) => sale.id)}::uuid[], ${plain((sale) => sale.partnerId)}::uuid[],
    ${plain((sale) => sale.memberId)}::uuid[], ${plain((sale) => sale.clientId)}::uuid[],
    ${plain((sale) => sale.productId)}::uuid[], ${plain((sale) => sale.leadId)}::uuid[],
    ${plain((sale) => sale.kind)}::text[], ${plain((sale) => sale.amountMinor)}::bigint[],
    ${plain((sale) => sale.marginMinor)}::bigint[], ${plain((sale) => sale.soldOn)}::date[],
    ${sales.map((sale) => sale.number)}::text[], ${plain((sale) => sale.hash)}::text[])
    as told (id, partner_id, member_id, client_id, product_id, lead_id, kind, amount_minor, margin_minor, sold_on,
      external_id, source_hash)`;
}

/** Stores sales of history: they belong to no program, so nobody earns a bonus on them. */
export async function insertSales(tx: TenantTx, sales: readonly StoredSale[]): Promise<void> {
  if (sales.length === 0) return;
  await sql`
    insert into leads.sales (id, partner_id, member_id, client_id, product_id, lead_id, kind, amount_minor,
      margin_minor, sold_on, external_id, source_hash, currency)
    select *, ${tx.scope.vendor.currency}::text from ${saleColumns(sales)}`.execute(tx);
}

/** Writes what the file says now over sales of an earlier file. A kind that it does not say stays. */
export async function updateSales(tx: TenantTx, sales: readonly StoredSale[]): Promise<void> {
  if (sales.length === 0) return;
  await sql`
    update leads.sales as known set
      partner_id = told.partner_id, member_id = told.member_id, client_id = told.client_id,
      product_id = told.product_id, kind = coalesce(told.kind, known.kind), amount_minor = told.amount_minor,
      margin_minor = told.margin_minor, sold_on = told.sold_on, source_hash = told.source_hash
    from ${saleColumns(sales)}
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx);
}

/** Makes repeats of sales that were taken for the first of their client. */
export async function demoteSales(tx: TenantTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update leads.sales as known set kind = 'repeat' from unnest(${plainArray(ids)}::uuid[]) as told (id)
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id and known.kind = 'first'`.execute(tx);
}
