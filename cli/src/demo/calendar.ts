import { dayInZone, dayMs, hourMs, type LocalDay, startOfDay } from "@tributary/kernel";
import type { Random } from "./random.ts";

/** The stretch of time that a history fills, seen from its last moment. */
export interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
  readonly today: LocalDay;
  /** The days of the history, the oldest first, today last. */
  readonly days: readonly LocalDay[];
  /** An instant in the working hours of a day, never after now. */
  instantOn(day: LocalDay, random: Random): Date;
  readonly monthBegan: Date;
  /** A working hour of the running month: 0 is its first, 1 is now; a larger fraction is never earlier. */
  inThisMonth(fraction: number): Date;
}

/** The calendar of the last `months` months; on any day of the year the running month has a place for what is new. */
export function calendarOf(now: Date, timeZone: string, months: number): Calendar {
  const today = dayInZone(now, timeZone);
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  const count = Math.round((Date.parse(today) - first.getTime()) / dayMs) + 1;
  const days = Array.from({ length: count }, (_, index) =>
    new Date(first.getTime() + index * dayMs).toISOString().slice(0, 10),
  );
  const known = new Map<LocalDay, Hours>();
  const hours = (day: LocalDay): Hours => {
    const found = known.get(day) ?? workingHours(day, { now, today, timeZone });
    known.set(day, found);
    return found;
  };
  const month = days.filter((day) => day.startsWith(today.slice(0, 7)));
  const weekdays = month.filter((day) => seasonOf(day) > 0.5);
  return {
    now,
    timeZone,
    today,
    days,
    monthBegan: startOfDay(`${today.slice(0, 7)}-01`, timeZone),
    instantOn: (day, random) => pointIn([hours(day)], random.next()),
    inThisMonth: (fraction) => pointIn((weekdays.length > 0 ? weekdays : month).map(hours), fraction),
  };
}

interface Hours {
  readonly opens: number;
  readonly closes: number;
}

/** From nine to six, never after now. Before nine in the morning today's deeds are those of the night. */
function workingHours(
  day: LocalDay,
  { now, today, timeZone }: Pick<Calendar, "now" | "today" | "timeZone">,
): Hours {
  const midnight = startOfDay(day, timeZone).getTime();
  const evening = midnight + 18 * hourMs;
  const closes = day === today ? Math.min(evening, now.getTime()) : evening;
  return { opens: closes > midnight + 9 * hourMs ? midnight + 9 * hourMs : midnight, closes };
}

/** The point at a fraction of the way through stretches of time that are put end to end. */
function pointIn(stretches: readonly Hours[], fraction: number): Date {
  let left = fraction * stretches.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  for (const { opens, closes } of stretches) {
    if (left <= closes - opens) return new Date(Math.floor(opens + left));
    left -= closes - opens;
  }
  return new Date(stretches.at(-1)?.closes ?? 0);
}

/** How much business a day sees: weekends are quiet, summers slow, ends of the year and of quarters busy. */
export function seasonOf(day: LocalDay): number {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = [0.06, 1.05, 1.15, 1.1, 1.05, 0.9, 0.12][at.getUTCDay()] ?? 1;
  const month = [0.8, 0.92, 1.1, 0.98, 0.95, 1.08, 0.82, 0.72, 1.1, 1.08, 1.15, 1.3][at.getUTCMonth()] ?? 1;
  return weekday * month;
}

/** Moves an instant by whole and broken days. */
export function daysLater(at: Date, days: number): Date {
  return new Date(at.getTime() + Math.round(days * dayMs));
}
