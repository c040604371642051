import {
  addDays,
  dayMs,
  type LocalDay,
  type LocalTime,
  localTime,
  timeOfDay,
  weekdayOf,
} from "@tributary/kernel";

const remembered = new Map<string, unknown>();
const mostRemembered = 20_000;

/**
 * What was worked out before for the same facts. In a tick thousands of people share a zone, an hour and a slot, and asking a
 * calendar costs more than all the rest of a decision.
 */
function once<Value>(key: string, work: () => Value): Value {
  if (remembered.has(key)) return remembered.get(key) as Value;
  if (remembered.size >= mostRemembered) remembered.clear();
  const value = work();
  remembered.set(key, value);
  return value;
}

/** What the clock on somebody's wall shows; asked of the calendar once for an instant and a zone. */
export function wallTime(at: Date, timeZone: string): LocalTime {
  return once(`at ${at.getTime()} ${timeZone}`, () => localTime(at, timeZone));
}

/** When people may be written to, in their own zone. */
export interface MailHours {
  /** ISO weekdays, 1 to 7. */
  readonly days: readonly number[];
  /** Whole hours: from the first on, until before the last. */
  readonly fromHour: number;
  readonly toHour: number;
}

/**
 * The part of a week that one mail stands for, such as `2026-W48/2`: the working days are cut into as many parts as
 * there are mails a week. Slots sort by time as texts do.
 */
export type Slot = string;

/** The slot that a moment falls into; null outside working hours and days. */
export function slotAt(now: LocalTime, hours: MailHours, mailsAWeek: number): Slot | null {
  if (now.minute < hours.fromHour * 60 || now.minute >= hours.toHour * 60) return null;
  return slotOfDay(now.day, hours, mailsAWeek);
}

/** The slot of a working day; null for a day that is none. */
export function slotOfDay(day: LocalDay, { days }: MailHours, mailsAWeek: number): Slot | null {
  return once(`slot ${day} ${days} ${mailsAWeek}`, () => findSlot(day, days, mailsAWeek));
}

function findSlot(day: LocalDay, workingDays: readonly number[], mailsAWeek: number): Slot | null {
  const days = [...workingDays].sort((one, other) => one - other);
  const place = days.indexOf(weekdayOf(day));
  if (place < 0) return null;
  const parts = Math.min(mailsAWeek, days.length);
  return `${isoWeekOf(day)}/${Math.floor((place * parts) / days.length) + 1}`;
}

/** Days that lie between two mails at least, whatever slots they fall into: two on neighbouring days help less. */
export function leastGapDays(hours: MailHours, mailsAWeek: number): number {
  return Math.max(1, Math.floor(hours.days.length / mailsAWeek));
}

/**
 * The next moment when somebody may be written to, after `now`, in a slot past `lastSlot` and on a day from
 * `earliestDay` on.
 */
export function nextOpening(now: Date, timeZone: string, hours: MailHours, after: Afterwards): Date {
  const { days, fromHour } = hours;
  const { mailsAWeek, lastSlot, earliestDay } = after;
  const key = `opens ${now.getTime()} ${timeZone} ${days} ${fromHour} ${mailsAWeek} ${lastSlot} ${earliestDay}`;
  return once(key, () => findOpening(now, timeZone, hours, after));
}

/** What the next mail must come after. */
interface Afterwards {
  readonly mailsAWeek: number;
  readonly lastSlot: Slot | null;
  readonly earliestDay: LocalDay | null;
}

function findOpening(
  now: Date,
  timeZone: string,
  hours: MailHours,
  { mailsAWeek, lastSlot, earliestDay }: Afterwards,
): Date {
  const today = localTime(now, timeZone).day;
  let day = earliestDay !== null && earliestDay > today ? earliestDay : today;
  // Two weeks hold a working day of the next week whatever the days are; the rest is for clocks that were moved.
  for (let tried = 0; tried < 60; tried += 1, day = addDays(day, 1)) {
    const slot = slotOfDay(day, hours, mailsAWeek);
    if (slot === null || (lastSlot !== null && slot <= lastSlot)) continue;
    const opens = timeOfDay(day, hourOf(hours), timeZone);
    if (opens > now) return opens;
  }
  return timeOfDay(addDays(today, 1), hourOf(hours), timeZone);
}

/** `HH:MM`, from which on somebody may be written to. */
function hourOf({ fromHour }: MailHours): string {
  return `${String(fromHour).padStart(2, "0")}:00`;
}

/** The ISO 8601 week of a calendar day, `2026-W48`; its year is that of the week's Thursday. */
export function isoWeekOf(day: LocalDay): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const since = Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`);
  const week = Math.floor(since / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
