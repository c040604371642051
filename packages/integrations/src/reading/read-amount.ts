import { type Currency, minorDigits, parseMajorUnits } from "@tributary/kernel";
import { largestAmount } from "@tributary/kernel/input";

/** An amount that was read, or why not. */
export type AmountReading =
  | { readonly amountMinor: number }
  | { readonly problem: "amount_form" | "amount_decimals" | "amount_too_large" | "currency_other" };

const signs: Readonly<Record<string, readonly Currency[]>> = {
  "€": ["EUR"],
  "£": ["GBP"],
  "₽": ["RUB"],
  "₸": ["KZT"],
  "₴": ["UAH"],
  РУБ: ["RUB"],
  Р: ["RUB"],
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"],
};

/** By far the most amounts; short enough to be exact with any number of decimals. */
const plain = /^-?\d{1,11}$/;
const shape = /^(\()?([\p{L}\p{Sc}]+)?\.?(-)?(\p{Sc})?([\d.,]+)([\p{L}\p{Sc}]+)?\.?(\))?$/u;

/**
 * Reads an amount in major units exactly, as spreadsheets and accountants write it: blanks (also unbreakable ones),
 * apostrophes or the other mark between thousands, a currency sign in front or behind, brackets for less than zero.
 * A sign of another currency is `currency_other`; more decimals than the currency has, `amount_decimals`.
 */
export function readAmount(text: string, decimalMark: "." | ",", currency: Currency): AmountReading {
  if (plain.test(text)) return { amountMinor: Number(text) * 10 ** minorDigits(currency) + 0 };
  const parts = shape.exec(withoutBlanks(text));
  const [, open, before, minus, after, digits = "", behind, close] = parts ?? [];
  const number = readDigits(digits, decimalMark);
  if (!number || Boolean(open) !== Boolean(close)) return { problem: "amount_form" };
  const isForeign = [before, after, behind].some(
    (sign) => sign !== undefined && !namesCurrency(sign, currency),
  );
  return isForeign
    ? { problem: "currency_other" }
    : inMinorUnits(number, (open ?? minus) !== undefined, currency);
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u202f'’]/gu, "").replace("\u2212", "-");
}

/** Thousands are parted in threes or not at all: anything else is a mark that was taken for the other. */
function readDigits(digits: string, decimalMark: "." | ","): { whole: string; fraction: string } | null {
  const [whole = "", fraction = "", ...more] = digits.split(decimalMark);
  const isGrouped = /^\d{1,3}([.,]\d{3})*$|^\d+$/.test(whole);
  if (!isGrouped || more.length > 0 || !/^\d*$/.test(fraction)) return null;
  return { whole: whole.replace(/[.,]/g, ""), fraction: fraction.replace(/0+$/, "") };
}

function inMinorUnits(
  { whole, fraction }: { whole: string; fraction: string },
  negative: boolean,
  currency: Currency,
): AmountReading {
  if (fraction.length > minorDigits(currency)) return { problem: "amount_decimals" };
  const minor = parseMajorUnits(fraction === "" ? whole : `${whole}.${fraction}`, currency);
  if (minor === null || minor > largestAmount) return { problem: "amount_too_large" };
  return { amountMinor: negative && minor !== 0 ? -minor : minor };
}

function namesCurrency(sign: string, currency: Currency): boolean {
  const code = sign.toUpperCase();
  return code === currency || (signs[code] ?? []).includes(currency);
}

/**
 * The mark before decimals in a sample of amounts. A mark that is followed by one, two or more than three last digits
 * is decimal; when only groups of three are seen, it parts thousands, except that files with semicolons come from
 * places where the comma is decimal and the point parts thousands.
 */
export function decideDecimalMark(samples: readonly string[], delimiter: string): "." | "," {
  const roles = samples.map(readMark);
  const count = (role: MarkRole): number => roles.filter((found) => found === role).length;
  const commas = count("decimal comma");
  const points = count("decimal point");
  if (commas !== points) return commas > points ? "," : ".";
  return count("point of thousands") > 0 && delimiter === ";" ? "," : ".";
}

type MarkRole = "decimal comma" | "decimal point" | "point of thousands" | "unsaid";

function readMark(text: string): MarkRole {
  const [, mark, tail = ""] = /([.,])(\d*)\D*$/.exec(text) ?? [];
  if (mark === undefined) return "unsaid";
  const hasBoth = text.includes(".") && text.includes(",");
  if (tail.length === 3 && !hasBoth) return mark === "." ? "point of thousands" : "unsaid";
  return mark === "," ? "decimal comma" : "decimal point";
}

/** Whether a text looks like an amount of any wrapping. */
export function looksLikeAmount(text: string): boolean {
  return /\d/.test(text) && shape.test(withoutBlanks(text));
}
