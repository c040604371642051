import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";
import { sql } from "kysely";
import type { SaleKind } from "./sale-store.ts";

/** A sale in a list. Amounts are in minor units of its currency, below zero for a refund. */
export interface SaleRow {
  readonly id: string;
  readonly kind: SaleKind;
  readonly soldOn: string;
  readonly amountMinor: number;
  readonly marginMinor: number | null;
  readonly currency: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly memberId: string | null;
  readonly memberName: string | null;
  /** As the partner wrote it on the lead where the client's card is not for the reader's eyes. */
  readonly clientName: string | null;
  readonly productName: string | null;
  readonly leadId: string | null;
  /** The refund that took it back. */
  readonly refundId: string | null;
  /** For a refund: what it took back. */
  readonly refundOfId: string | null;
}

/** Which sales are meant. Days are included on both ends. */
export interface SaleFilter {
  readonly partnerId?: string;
  readonly memberId?: string;
  readonly clientId?: string;
  readonly kind?: SaleKind;
  readonly from?: string;
  readonly to?: string;
  /** Anywhere in the client's name. */
  readonly search?: string;
}

function filterSales(tx: TenantTx, filter: SaleFilter) {
  const vendorId = tx.scope.vendor.id;
  let query = tx
    .selectFrom("leads.sales as s")
    .where("s.vendor_id", "=", vendorId)
    .where(ownRows(tx, { partner: "s.partner_id", member: "s.member_id" }));
  if (filter.partnerId) query = query.where("s.partner_id", "=", filter.partnerId);
  if (filter.memberId) query = query.where("s.member_id", "=", filter.memberId);
  if (filter.clientId) query = query.where("s.client_id", "=", filter.clientId);
  if (filter.kind) query = query.where("s.kind", "=", filter.kind);
  if (filter.from) query = query.where("s.sold_on", ">=", filter.from);
  if (filter.to) query = query.where("s.sold_on", "<=", filter.to);
  const words = filter.search ? normaliseName(filter.search) : "";
  // A partner's people may not read clients: they search the names on their own leads. Scalar subqueries are looked up
  // row by row while the index is walked; the planner would read whole tables for an `exists`.
  if (words) {
    query = query.where(
      sql<boolean>`coalesce(
        (select position(${words} in c.name_key) > 0 from leads.clients as c
          where c.vendor_id = ${vendorId} and c.id = s.client_id),
        (select position(${words} in l.client_name_key) > 0 from leads.leads as l
          where l.vendor_id = ${vendorId} and l.id = s.lead_id))`,
    );
  }
  return query;
}

/**
 * Sales with the names that belong to them: chosen first, named afterwards, as leads are. What is as large as the
 * sales themselves is looked up row by row, which a join would not promise.
 */
function nameSales(tx: TenantTx, chosen: ReturnType<typeof filterSales>) {
  return tx
    .selectFrom(chosen.selectAll("s").as("s"))
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "s.vendor_id").onRef("p.id", "=", "s.partner_id"),
    )
    .leftJoin("programs.products as d", (on) =>
      on.onRef("d.vendor_id", "=", "s.vendor_id").onRef("d.id", "=", "s.product_id"),
    )
    .select([
      "s.id",
      "s.kind",
      "s.sold_on as soldOn",
      "s.amount_minor as amountMinor",
      "s.margin_minor as marginMinor",
      "s.currency",
      "s.partner_id as partnerId",
      "p.name as partnerName",
      "s.member_id as memberId",
      "d.name as productName",
      "s.lead_id as leadId",
      "s.refund_of_id as refundOfId",
    ])
    .select((is) => [
      is
        .selectFrom("recruitment.members as m")
        .whereRef("m.vendor_id", "=", "s.vendor_id")
        .whereRef("m.id", "=", "s.member_id")
        .select("m.name")
        .as("memberName"),
      is.fn
        .coalesce(
          is
            .selectFrom("leads.clients as c")
            .whereRef("c.vendor_id", "=", "s.vendor_id")
            .whereRef("c.id", "=", "s.client_id")
            .select("c.name"),
          is
            .selectFrom("leads.leads as l")
            .whereRef("l.vendor_id", "=", "s.vendor_id")
            .whereRef("l.id", "=", "s.lead_id")
            .select("l.client_name"),
        )
        .as("clientName"),
      is
        .selectFrom("leads.sales as r")
        .whereRef("r.vendor_id", "=", "s.vendor_id")
        .whereRef("r.refund_of_id", "=", "s.id")
        .select("r.id")
        .as("refundId"),
    ]);
}

/** Sales and refunds, the newest day first. Heads see their people's, a rep their own. */
export async function listSales(
  tx: TenantTx,
  { cursor, limit, ...filter }: SaleFilter & { cursor?: string; limit: number },
): Promise<Page<SaleRow>> {
  const after = decodeSortedCursor(cursor, "day");
  let chosen = filterSales(tx, filter)
    .orderBy("s.sold_on", "desc")
    .orderBy("s.id", "desc")
    .limit(limit + 1);
  if (after)
    chosen = chosen.where(sql<boolean>`(s.sold_on, s.id) < (${after.value}::date, ${after.id}::uuid)`);
  const query = nameSales(tx, chosen).orderBy("s.sold_on", "desc").orderBy("s.id", "desc");
  return pageOf(await query.execute(), limit, (row) => [row.soldOn, row.id]);
}

/** A sale; null when there is none that the scope may see. */
export async function findSale(tx: TenantTx, id: string): Promise<SaleRow | null> {
  return (await nameSales(tx, filterSales(tx, {}).where("s.id", "=", id)).executeTakeFirst()) ?? null;
}

/** What follows from a sale looks at this. */
export interface SaleFacts {
  readonly id: string;
  readonly kind: SaleKind;
  readonly partnerId: string;
  readonly memberId: string | null;
  readonly clientId: string;
  readonly productId: string | null;
  readonly leadId: string | null;
  readonly programId: string | null;
  readonly amountMinor: number;
  readonly marginMinor: number | null;
  readonly currency: string;
  readonly soldOn: string;
  readonly refundId: string | null;
  readonly refundOfId: string | null;
}

/**
 * A sale with its refund, locked until the transaction ends: what is written because of a sale, and its refund, wait
 * for each other. Null when there is none.
 */
export async function lockSale(tx: TenantTx, id: string): Promise<SaleFacts | null> {
  const vendorId = tx.scope.vendor.id;
  const locked = await tx
    .selectFrom("leads.sales")
    .where("vendor_id", "=", vendorId)
    .where("id", "=", id)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!locked) return null;
  // A statement of its own, as the one that waits for the lock still sees what was there when it began.
  const sale = await tx
    .selectFrom("leads.sales as s")
    .leftJoin("leads.sales as r", (on) =>
      on.onRef("r.vendor_id", "=", "s.vendor_id").onRef("r.refund_of_id", "=", "s.id"),
    )
    .where("s.vendor_id", "=", vendorId)
    .where("s.id", "=", id)
    .select([
      "s.id",
      "s.kind",
      "s.partner_id as partnerId",
      "s.member_id as memberId",
      "s.client_id as clientId",
      "s.product_id as productId",
      "s.lead_id as leadId",
      "s.program_id as programId",
      "s.amount_minor as amountMinor",
      "s.margin_minor as marginMinor",
      "s.currency",
      "s.sold_on as soldOn",
      "r.id as refundId",
      "s.refund_of_id as refundOfId",
    ])
    .executeTakeFirst();
  return sale ?? null;
}
