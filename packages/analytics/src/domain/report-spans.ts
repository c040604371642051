import type { LocalDay, YearMonth } from "@tributary/kernel";
import { previousMonth } from "@tributary/kernel";

/** Days that are counted together, both ends included. */
export interface Span {
  readonly from: LocalDay;
  readonly through: LocalDay;
}

/** What a month is set against. */
export interface ReportSpans {
  /** The month, up to today while it runs. */
  readonly month: Span;
  /** As many days of the month before; all of it once the month is over, however long the two are. */
  readonly sameDaysBefore: Span;
  readonly monthBefore: Span;
  /** Whether the month still runs, so that a comparison with the whole month before would be unfair. */
  readonly isRunning: boolean;
}

/** The days that a report of a month compares. `today` is the day in the vendor's zone. Works on days alone: no zone. */
export function reportSpans(month: YearMonth, today: LocalDay): ReportSpans {
  const whole = wholeMonth(month);
  const before = wholeMonth(previousMonth(month));
  if (!today.startsWith(month))
    return { month: whole, sameDaysBefore: before, monthBefore: before, isRunning: false };
  const sameDay = `${previousMonth(month)}-${today.slice(8)}`;
  return {
    month: { from: whole.from, through: today },
    // The 31st has no like in a month of 30 days: then all of that month counts.
    sameDaysBefore: { from: before.from, through: sameDay < before.through ? sameDay : before.through },
    monthBefore: before,
    isRunning: true,
  };
}

/** All days of a month. */
export function wholeMonth(month: YearMonth): Span {
  const [year = 0, index = 1] = month.split("-").map(Number);
  // Day 0 of the next month is the last of this one.
  const last = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return { from: `${month}-01`, through: `${month}-${last}` };
}

/** The months that end with the given one, the oldest first. */
export function monthsThrough(month: YearMonth, count: number): YearMonth[] {
  const months = [month];
  while (months.length < count) months.unshift(previousMonth(months[0] as YearMonth));
  return months;
}
