import type { LocalDay } from "@tributary/kernel";
import type { DateOrder } from "./reading.ts";

/** A day that was read, or why not. */
export type DayReading =
  | { readonly day: LocalDay }
  | { readonly problem: "day_form" | "day_missing" | "day_range" };

const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T\s].*)?$/;
const local = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:[,\s].*)?$/;

const known = new Map<string, DayReading>();

/** A table holds few days many times, so each way of writing one is read once. */
export function readDay(text: string, order: DateOrder): DayReading {
  const key = order + text;
  let reading = known.get(key);
  if (!reading) {
    reading = readAnew(text, order);
    if (known.size >= 10_000) known.clear();
    known.set(key, reading);
  }
  return reading;
}

/**
 * Reads a calendar day; a time of day after it is passed over. `day_form`: not a date in that order; `day_missing`:
 * there is no such day, as 30 February; `day_range`: not between 1970 and 2199. Years of two digits are 1970 to 2069.
 */
function readAnew(text: string, order: DateOrder): DayReading {
  const parts = iso.exec(text) ?? inOrder(local.exec(text), order);
  if (!parts) return { problem: "day_form" };
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) {
    return { problem: "day_missing" };
  }
  return year < 1970 || year > 2199 ? { problem: "day_range" } : { day: at.toISOString().slice(0, 10) };
}

function inOrder(match: RegExpExecArray | null, order: DateOrder): (string | undefined)[] | null {
  if (!match || order === "ymd") return null;
  const [text, first, second, year = ""] = match;
  const whole = year.length === 4 ? year : String(Number(year) + (Number(year) < 70 ? 2000 : 1900));
  return order === "dmy" ? [text, whole, second, first] : [text, whole, first, second];
}

/**
 * The order in which a sample writes its dates; null when nothing decides. A first number above 12 is a day, a second
 * one too; dots are written only where the day comes first.
 */
export function decideDateOrder(samples: readonly string[]): DateOrder | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let dots = 0;
  let written = 0;
  for (const text of samples) {
    const match = local.exec(text);
    if (!match) continue;
    written += 1;
    if (Number(match[1]) > 12) dayFirst += 1;
    if (Number(match[2]) > 12) monthFirst += 1;
    if (text.includes(".")) dots += 1;
  }
  if (written === 0) return "ymd";
  if (dayFirst > 0 || monthFirst > 0) return dayFirst >= monthFirst ? "dmy" : "mdy";
  return dots === written ? "dmy" : null;
}

/** Whether a text looks like a date of any order. */
export function looksLikeDay(text: string): boolean {
  return iso.test(text) || local.test(text);
}
