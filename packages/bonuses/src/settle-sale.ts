import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, newId } from "@tributary/kernel";
import { lockSale, type SaleFacts } from "@tributary/leads";
import { bonusAccrued, bonusReversed } from "./bonus-events.ts";
import { currentRule } from "./bonus-rules.ts";
import { decideNextLine } from "./domain/ledger-lines.ts";

/** A line that was written; its amount is positive, `kind` says which way it goes. */
export interface WrittenLine {
  readonly id: string;
  readonly kind: "accrual" | "reversal";
  readonly amountMinor: number;
}

/**
 * Makes the ledger agree with a sale: writes the one line that is missing, or nothing. The sale is locked meanwhile, so
 * that two runs, or a run and a refund, follow one another. Gives the line, or null when none was due.
 */
async function settle(tx: TenantTx, sale: SaleFacts, clock: Clock): Promise<WrittenLine | null> {
  const { memberId, programId } = sale;
  if (!memberId || !programId || sale.kind === "refund") return null;
  const known = await tx
    .selectFrom("bonuses.ledger")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("sale_id", "=", sale.id)
    .where("member_id", "=", memberId)
    .select([
      "id",
      "kind",
      "amount_minor as amountMinor",
      "base_minor as baseMinor",
      "rate_basis_points as rateBasisPoints",
      "rule_id as ruleId",
    ])
    .execute();
  const rule = await currentRule(tx, programId, sale.soldOn);
  const step = decideNextLine(sale, rule, known);
  if (!step) return null;
  const line =
    step.kind === "accrual"
      ? {
          amount_minor: step.amountMinor,
          rate_basis_points: step.rate.rateBasisPoints,
          base_minor: sale.amountMinor,
          rule_id: step.rate.id,
          reverses_id: null,
        }
      : {
          amount_minor: step.reverses.amountMinor,
          rate_basis_points: step.reverses.rateBasisPoints,
          base_minor: step.reverses.baseMinor,
          rule_id: step.reverses.ruleId,
          reverses_id: step.reverses.id,
        };
  const written = { ...line, id: newId(), kind: step.kind };
  await write(tx, { ...sale, memberId, programId }, written, clock);
  return { id: written.id, kind: written.kind, amountMinor: written.amount_minor };
}

interface NewLine {
  readonly id: string;
  readonly kind: "accrual" | "reversal";
  readonly amount_minor: number;
  readonly rate_basis_points: number;
  readonly base_minor: number;
  readonly rule_id: string;
  readonly reverses_id: string | null;
}

/** Accrual moves from the vendor's expense to what is owed to the member, reversal moves it back. */
async function write(
  tx: TenantTx,
  sale: SaleFacts & { memberId: string; programId: string },
  line: NewLine,
  clock: Clock,
): Promise<void> {
  const whose = { partner_id: sale.partnerId, member_id: sale.memberId, program_id: sale.programId };
  const accrual = line.kind === "accrual";
  await tx
    .insertInto("bonuses.ledger")
    .values({
      ...line,
      ...whose,
      sale_id: sale.id,
      debit_account: accrual ? "bonus_expense" : "owed_to_member",
      credit_account: accrual ? "owed_to_member" : "bonus_expense",
      currency: sale.currency,
      at: clock.now(),
    })
    .execute();
  await recordEvent(tx, accrual ? bonusAccrued : bonusReversed, { line_id: line.id, ...whose });
  await recordAudit(tx, {
    action: accrual ? "bonus.accrue" : "bonus.reverse",
    subjectKind: "sale",
    subjectId: sale.id,
    details: { amount_minor: line.amount_minor, rate_basis_points: line.rate_basis_points },
  });
}

/**
 * Accrues the member's bonus of a sale by the rule that is valid on the sale's day, with the rate written onto the
 * line. Does nothing, and gives null, when it is there already, when nothing is due (no member, no program, no rule, a
 * refund) or when the sale has been taken back meanwhile. Throws when there is no such sale.
 */
export async function accrueForSale(tx: TenantTx, saleId: string, clock: Clock): Promise<WrittenLine | null> {
  const sale = await lockSale(tx, saleId);
  if (!sale) throw new Error("there is no sale of that id");
  return settle(tx, sale, clock);
}

/**
 * Takes back the bonus of the sale that a refund took back, with a second line of the same amount. Does nothing when
 * there is no bonus to take back. Throws when there is no such refund.
 */
export async function reverseForRefund(
  tx: TenantTx,
  refundId: string,
  clock: Clock,
): Promise<WrittenLine | null> {
  const refund = await lockSale(tx, refundId);
  if (!refund?.refundOfId) throw new Error("there is no refund of that id");
  return accrueForSale(tx, refund.refundOfId, clock);
}
