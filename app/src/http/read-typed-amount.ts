import { type Currency, minorDigits, parseMajorUnits } from "@tributary/kernel";

/**
 * Reads an amount in major units as somebody types it into a field: blanks or apostrophes between thousands, a point or
 * a comma before the cents, the currency sign in front or behind. A mark is decimal when no more digits follow it than
 * the currency has decimals, so "1,200" dollars are twelve hundred and "1,20" are one twenty. Minor units; null when it
 * is no amount.
 */
export function readTypedAmount(text: string, currency: Currency): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/gu, "").replace(/^\p{Sc}|\p{Sc}$/gu, "");
  const match = /^(-?\d[\d.,]*?)(?:[.,](\d+))?$/.exec(bare);
  if (!match) return null;
  const [, front = "", tail] = match;
  const isDecimal = tail !== undefined && tail.length <= minorDigits(currency);
  const whole = isDecimal || tail === undefined ? front : bare;
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$/.test(whole)) return null;
  const digits = whole.replace(/[.,]/g, "");
  return parseMajorUnits(isDecimal ? `${digits}.${tail}` : digits, currency);
}

/** Why what was typed is no amount: it has more digits than any sum of money, or it is no number at all. */
export function problemOfAmount(text: string): "amount_form" | "amount_too_large" {
  return /^\D*\d(?:\D?\d){13,}\D*$/u.test(text) ? "amount_too_large" : "amount_form";
}
