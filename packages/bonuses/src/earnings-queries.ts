import type { TenantTx } from "@tributary/db";
import type { YearMonth } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";
import { sql } from "kysely";

/** A half-open range of time: `from ≤ t < to`. */
interface Range {
  readonly from: Date;
  readonly to: Date;
}

/** What a member has earned in one currency, reversals taken off, in minor units. */
export interface Earnings {
  readonly currency: string;
  readonly inRangeMinor: number;
  readonly inAllMinor: number;
}

/** What a member has earned in a calendar month of one currency, reversals taken off, in minor units. */
export interface MonthEarnings {
  readonly month: YearMonth;
  readonly currency: string;
  readonly amountMinor: number;
}

const signed = sql<number>`case l.kind when 'accrual' then l.amount_minor else -l.amount_minor end`;

function ownLedger(tx: TenantTx) {
  return tx
    .selectFrom("bonuses.ledger as l")
    .where("l.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "l.partner_id", member: "l.member_id" }));
}

/** A member's earnings within a range and of all time in one statement: one row a currency, none before the first line. */
export async function memberEarnings(
  tx: TenantTx,
  memberId: string,
  { from, to }: Range,
): Promise<Earnings[]> {
  const inRange = sql<number>`coalesce(sum(${signed}) filter (where l.at >= ${from} and l.at < ${to}), 0)::bigint`;
  return ownLedger(tx)
    .where("l.member_id", "=", memberId)
    .select(["l.currency", inRange.as("inRangeMinor"), sql<number>`sum(${signed})::bigint`.as("inAllMinor")])
    .groupBy("l.currency")
    .orderBy("l.currency")
    .execute();
}

/** A member's earnings by month in a time zone, the newest month first; `limit` rows of month and currency. */
export async function memberMonths(
  tx: TenantTx,
  memberId: string,
  { timeZone, limit }: { timeZone: string; limit: number },
): Promise<MonthEarnings[]> {
  return ownLedger(tx)
    .where("l.member_id", "=", memberId)
    .select([
      sql<string>`to_char(l.at at time zone ${timeZone}, 'YYYY-MM')`.as("month"),
      "l.currency",
      sql<number>`sum(${signed})::bigint`.as("amountMinor"),
    ])
    .groupBy(["month", "l.currency"])
    .orderBy("month", "desc")
    .orderBy("l.currency")
    .limit(limit)
    .execute();
}

/** What each member whom the scope may see has earned within a range; those without a line are left out. */
export async function earningsByMember(
  tx: TenantTx,
  { from, to }: Range,
): Promise<{ memberId: string; currency: string; amountMinor: number }[]> {
  return ownLedger(tx)
    .where("l.at", ">=", from)
    .where("l.at", "<", to)
    .select(["l.member_id as memberId", "l.currency", sql<number>`sum(${signed})::bigint`.as("amountMinor")])
    .groupBy(["l.member_id", "l.currency"])
    .orderBy("l.currency")
    .execute();
}
