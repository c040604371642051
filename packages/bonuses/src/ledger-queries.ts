import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, type Money, type Page, pageOf } from "@tributary/kernel";
import type { SaleKind } from "@tributary/leads";
import { ownRows } from "@tributary/recruitment";
import { sql } from "kysely";

/** A line of the ledger as people read it. */
export interface LedgerRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: "accrual" | "reversal";
  /** In minor units; below zero when taken back. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly rateBasisPoints: number;
  /** The amount of the sale. */
  readonly baseMinor: number;
  readonly memberId: string;
  readonly memberName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly saleId: string;
  readonly leadId: string | null;
  /** As it stands on the lead; null for a sale without one. */
  readonly clientName: string | null;
  readonly saleKind: SaleKind;
  readonly productName: string | null;
}

/** Which lines are meant; `from ≤ at < to`. */
export interface LedgerFilter {
  readonly memberId?: string;
  readonly partnerId?: string;
  readonly from?: Date;
  readonly to?: Date;
}

const signed = sql<number>`case l.kind when 'accrual' then l.amount_minor else -l.amount_minor end`;

function filterLedger(tx: TenantTx, { memberId, partnerId, from, to }: LedgerFilter) {
  let query = tx
    .selectFrom("bonuses.ledger as l")
    .where("l.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "l.partner_id", member: "l.member_id" }));
  if (memberId) query = query.where("l.member_id", "=", memberId);
  if (partnerId) query = query.where("l.partner_id", "=", partnerId);
  if (from) query = query.where("l.at", ">=", from);
  if (to) query = query.where("l.at", "<", to);
  return query;
}

type LedgerPageQuery = LedgerFilter & { readonly cursor?: string; readonly limit: number };

/**
 * The rows of a page and one more. They are chosen first and named afterwards, row by row: the planner takes row
 * security for a filter that leaves next to nothing, and would sort and join the whole ledger where the index gives
 * one page.
 */
function choosePage(tx: TenantTx, { cursor, limit, ...filter }: LedgerPageQuery) {
  const after = decodeSortedCursor(cursor, "instant");
  const chosen = filterLedger(tx, filter)
    .selectAll("l")
    .orderBy("l.at", "desc")
    .orderBy("l.id", "desc")
    .limit(limit + 1);
  return after ? chosen.where(sql<boolean>`(l.at, l.id) < (${after.value}, ${after.id}::uuid)`) : chosen;
}

/** The ledger, the newest line first. Heads see their people's, a rep their own. */
export async function listLedger(tx: TenantTx, page: LedgerPageQuery): Promise<Page<LedgerRow>> {
  const query = tx
    .selectFrom(choosePage(tx, page).as("l"))
    .innerJoin("recruitment.partners as p", (on) =>
      on.onRef("p.vendor_id", "=", "l.vendor_id").onRef("p.id", "=", "l.partner_id"),
    )
    .innerJoinLateral(
      (is) =>
        is
          .selectFrom("recruitment.members as m")
          .whereRef("m.vendor_id", "=", "l.vendor_id")
          .whereRef("m.id", "=", "l.member_id")
          .select("m.name")
          .limit(1)
          .as("m"),
      (on) => on.onTrue(),
    )
    .innerJoinLateral(
      (is) =>
        is
          .selectFrom("leads.sales as s")
          .leftJoin("leads.leads as d", (on) =>
            on.onRef("d.vendor_id", "=", "s.vendor_id").onRef("d.id", "=", "s.lead_id"),
          )
          .leftJoin("programs.products as r", (on) =>
            on.onRef("r.vendor_id", "=", "s.vendor_id").onRef("r.id", "=", "s.product_id"),
          )
          .whereRef("s.vendor_id", "=", "l.vendor_id")
          .whereRef("s.id", "=", "l.sale_id")
          .select(["s.kind", "d.id", "d.client_name", "r.name as product_name"])
          .limit(1)
          .as("d"),
      (on) => on.onTrue(),
    )
    .select([
      "l.id",
      "l.at",
      "l.kind",
      signed.as("amountMinor"),
      "l.currency",
      "l.rate_basis_points as rateBasisPoints",
      "l.base_minor as baseMinor",
      "l.member_id as memberId",
      "m.name as memberName",
      "l.partner_id as partnerId",
      "p.name as partnerName",
      "l.sale_id as saleId",
      "d.id as leadId",
      "d.client_name as clientName",
      "d.kind as saleKind",
      "d.product_name as productName",
    ])
    .orderBy("l.at", "desc")
    .orderBy("l.id", "desc");
  return pageOf(await query.execute(), page.limit, (row) => [row.at.toISOString(), row.id]);
}

/** What is earned in the lines of a filter, reversals taken off: one amount a currency, none when nothing is. */
export async function ledgerBalance(tx: TenantTx, filter: LedgerFilter): Promise<Money[]> {
  return filterLedger(tx, filter)
    .select(["l.currency", sql<number>`sum(${signed})::bigint`.as("amountMinor")])
    .groupBy("l.currency")
    .orderBy("l.currency")
    .execute();
}

/** What a member has earned, reversals taken off, of all time or within `from ≤ at < to`. */
export async function memberBalance(
  tx: TenantTx,
  memberId: string,
  period: Pick<LedgerFilter, "from" | "to"> = {},
): Promise<Money[]> {
  return ledgerBalance(tx, { ...period, memberId });
}
