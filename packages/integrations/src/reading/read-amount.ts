import { type Currency, minorDigits, parseMajorUnits } from "@tributary/kernel";

/** An amount that was read, or why not. */
export type AmountReading =
  | { readonly amountMinor: number }
  | { readonly problem: "amount_form" | "amount_decimals" | "amount_too_large" | "currency_other" };

/** The largest amount that is kept, in minor units. */
const largest = 900_000_000_000_000;

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
const shape = /^(?<open>\(?)(?<before>[\p{L}\p{Sc}]*)\.?(?<minus>-?)(?<after>\p{Sc}?)(?<digits>[\d.,]+)(?<behind>[\p{L}\p{Sc}]*)\.?(?<close>\)?)$/u;

/**
 * Reads an amount in major units exactly, as spreadsheets and accountants write it: blanks (also unbreakable ones),
 * apostrophes or the other mark between thousands, a currency sign in front or behind, brackets for less than zero.
 * A sign of another currency is `currency_other`; more decimals than the currency has, `amount_decimals`.
 */
export function readAmount(text: string, decimalMark: "." | ",", currency: Currency): AmountReading {
  if (plain.test(text)) return { amountMinor: Number(text) * 10 ** minorDigits(currency) + 0 };
  const groups = shape.exec(text.replace(/[\s\u00a0\u202f'’]/gu, "").replace("\u2212", "-"))?.groups;
  if (!groups || (groups.open === "") !== (groups.close === "")) return { problem: "amount_form" };
  const { open = "", before = "", minus = "", after = "", digits = "", behind = "" } = groups;
  for (const sign of [before, after, behind]) {
    if (sign !== "" && !namesCurrency(sign, currency)) return { problem: "currency_other" };
  }
  const [whole = "", fraction = "", ...more] = digits.split(decimalMark);
  const thousands = decimalMark === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})*$|^\\d+$`);
  if (more.length > 0 || !grouped.test(whole) || !/^\d*$/.test(fraction)) return { problem: "amount_form" };
  return inMinorUnits(whole.replaceAll(thousands, ""), fraction.replace(/0+$/, ""), open !== "" || minus !== "", currency);
}

function inMinorUnits(whole: string, fraction: string, negative: boolean, currency: Currency): AmountReading {
  if (fraction.length > minorDigits(currency)) return { problem: "amount_decimals" };
  const minor = parseMajorUnits(fraction === "" ? whole : `${whole}.${fraction}`, currency);
  if (minor === null || minor > largest) return { problem: "amount_too_large" };
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
  let commas = 0;
  let points = 0;
  let groupingPoints = 0;
  for (const text of samples) {
    const [, mark, tail = ""] = /([.,])(\d*)\D*$/.exec(text) ?? [];
    if (mark === undefined) continue;
    const both = text.includes(".") && text.includes(",");
    if (tail.length === 3 && !both) groupingPoints += mark === "." ? 1 : 0;
    else if (mark === ",") commas += 1;
    else points += 1;
  }
  if (commas !== points) return commas > points ? "," : ".";
  return groupingPoints > 0 && delimiter === ";" ? "," : ".";
}

/** Whether a text looks like an amount of any wrapping. */
export function looksLikeAmount(text: string): boolean {
  return /\d/.test(text) && shape.test(text.replace(/[\s\u00a0\u202f'’]/gu, "").replace("\u2212", "-"));
}
