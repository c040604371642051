import { money, percentageOf } from "@tributary/kernel";

/** What of a sale the ledger looks at. */
export interface BonusSale {
  readonly kind: "first" | "repeat" | "renewal" | "refund";
  readonly memberId: string | null;
  readonly programId: string | null;
  readonly amountMinor: number;
  readonly currency: string;
  readonly refundId: string | null;
}

/** The rule that is valid on the day of the sale. */
export interface BonusRate {
  readonly id: string;
  readonly rateBasisPoints: number;
}

/** A line that is in the ledger. */
export interface LedgerLine {
  readonly id: string;
  readonly kind: "accrual" | "reversal";
  readonly amountMinor: number;
}

/** What must be written so that the ledger agrees with a sale. */
export type LedgerStep<Line extends LedgerLine = LedgerLine> =
  | { readonly kind: "accrual"; readonly amountMinor: number; readonly rate: BonusRate }
  | { readonly kind: "reversal"; readonly reverses: Line };

/**
 * What a sale is worth to the member who brought it, in minor units: amount × rate, halves rounded away from zero.
 * Nothing for a refund, for a sale without a member or a program, or while no rule is valid.
 */
export function bonusOf(sale: BonusSale, rate: BonusRate | null): number {
  if (sale.kind === "refund" || !sale.memberId || !sale.programId || !rate || sale.amountMinor <= 0) return 0;
  return percentageOf(money(sale.amountMinor, sale.currency), rate.rateBasisPoints).amountMinor;
}

/**
 * The next line that a sale needs, or null when the ledger agrees with it: an accrual for a sale that stands, a
 * reversal for an accrual whose sale was taken back. It looks at the facts and not at what has just happened, so that
 * events which come twice, late or in the wrong order end in the same ledger.
 */
export function decideNextLine<Line extends LedgerLine>(
  sale: BonusSale,
  rate: BonusRate | null,
  lines: readonly Line[],
): LedgerStep<Line> | null {
  const accrual = lines.find(({ kind }) => kind === "accrual");
  if (!accrual) {
    const amountMinor = bonusOf(sale, rate);
    return amountMinor > 0 && rate && !sale.refundId ? { kind: "accrual", amountMinor, rate } : null;
  }
  const reversed = lines.some(({ kind }) => kind === "reversal");
  return sale.refundId && !reversed ? { kind: "reversal", reverses: accrual } : null;
}
