/** An hour, in milliseconds. */
export const hourMs = 60 * 60 * 1000;

/** A day of 24 hours, in milliseconds: for time that passes. Days of a calendar are `addDays`. */
export const dayMs = 24 * hourMs;

/** A calendar day, `YYYY-MM-DD`. */
export type LocalDay = string;

/** A calendar month, `YYYY-MM`. */
export type YearMonth = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  return format;
}

function partsIn(at: Date, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Swedes write a day as ISO 8601 has it, which spares taking it apart: lists ask for two days a row. */
function dayFormatOf(timeZone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(timeZone);
  if (!format) {
    const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
    format = new Intl.DateTimeFormat("sv-SE", {
      ...day,
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
    });
    dayFormats.set(timeZone, format);
  }
  return format;
}

/** Whether a text names an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day of an instant in a zone. */
export function dayInZone(at: Date, timeZone: string): LocalDay {
  return dayFormatOf(timeZone).format(at);
}

/** The calendar month of an instant in a zone. */
export function monthInZone(at: Date, timeZone: string): YearMonth {
  return dayInZone(at, timeZone).slice(0, 7);
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(new Date(at), timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(at / 1000) * 1000;
}

/** The first instant of a calendar day in a zone; a midnight that daylight saving skips gives the instant after it. */
export function startOfDay(day: LocalDay, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const guess = utc - offsetAt(utc, timeZone);
  const settled = utc - offsetAt(guess, timeZone);
  return new Date(dayInZone(new Date(settled), timeZone) < day ? guess : settled);
}

/**
 * The instant of a time of day, `HH:MM`, on a calendar day in a zone. A time that daylight saving skips gives the same
 * time by the clock of before; one that comes twice gives the first.
 */
export function timeOfDay(day: LocalDay, time: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T${time}:00Z`);
  const early = utc - offsetAt(utc - dayMs, timeZone);
  const settled = utc - offsetAt(early, timeZone);
  const isThere = utc - offsetAt(settled, timeZone) === settled;
  return new Date(isThere ? settled : early);
}

/** The calendar day that many days later, or earlier: days of a calendar, whatever the clocks do in between. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How late it is on a clock on the wall. */
export interface LocalTime {
  readonly day: LocalDay;
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  readonly weekday: number;
  /** Minutes since midnight by the clock, 0 to 1439. */
  readonly minute: number;
}

/** What a clock on the wall of a zone shows. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const { year, month, day, hour, minute } = partsIn(at, timeZone);
  const date = `${year}-${month}-${day}`;
  return { day: date, weekday: weekdayOf(date), minute: Number(hour) * 60 + Number(minute) };
}

/** The weekday of a calendar day: 1 is Monday, 7 Sunday (ISO 8601). */
export function weekdayOf(day: LocalDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The half-open range of a month in a zone: `from ≤ t < to`. */
export function monthRange(month: YearMonth, timeZone: string): { from: Date; to: Date } {
  const [year = 0, index = 1] = month.split("-").map(Number);
  const next = index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, "0")}`;
  return { from: startOfDay(`${month}-01`, timeZone), to: startOfDay(`${next}-01`, timeZone) };
}

/** The month before. */
export function previousMonth(month: YearMonth): YearMonth {
  const [year = 0, index = 1] = month.split("-").map(Number);
  return index === 1 ? `${year - 1}-12` : `${year}-${String(index - 1).padStart(2, "0")}`;
}
