import {
  addDays,
  dayInZone,
  err,
  invalid,
  type LocalDay,
  ok,
  type Result,
  startOfDay,
  timeOfDay,
} from "@tributary/kernel";
import type { ActivityKind } from "./activity-input.ts";

/** Whose days are meant: of a whole day the vendor's, of a time of day the person's who typed it. */
export interface Zones {
  readonly vendor: string;
  readonly person: string;
}

/** When an activity is due, or happened. */
export interface ActivityTimes {
  readonly dueAt: Date | null;
  /** No time was given: `dueAt` is the last millisecond of the day. */
  readonly dueAllDay: boolean;
  readonly doneAt: Date | null;
}

interface Typed {
  readonly kind: ActivityKind;
  readonly happenedOn: LocalDay | null;
  readonly dueOn: LocalDay | null;
  readonly dueTime: string | null;
}

/**
 * Decides when an activity is due or happened. A task needs a day; everything else happened now, or at noon of the
 * earlier day that was typed: nobody remembers the minute, and a day must not slip into the next by a zone.
 */
export function decideTimes(typed: Typed, zones: Zones, now: Date): Result<ActivityTimes> {
  return typed.kind === "task" ? decideDue(typed, zones) : decideDone(typed, zones, now);
}

function decideDue({ dueOn, dueTime }: Typed, zones: Zones): Result<ActivityTimes> {
  if (!dueOn) return err(invalid("dueOn", "required"));
  const dueAt = dueTime ? timeOfDay(dueOn, dueTime, zones.person) : endOfDay(dueOn, zones.vendor);
  return ok({ dueAt, dueAllDay: !dueTime, doneAt: null });
}

function decideDone({ happenedOn }: Typed, { vendor }: Zones, now: Date): Result<ActivityTimes> {
  const today = dayInZone(now, vendor);
  if (happenedOn && happenedOn > today) return err(invalid("happenedOn", "day_future"));
  const doneAt = happenedOn && happenedOn < today ? timeOfDay(happenedOn, "12:00", vendor) : now;
  return ok({ dueAt: null, dueAllDay: true, doneAt });
}

/** The last millisecond of a day. */
export function endOfDay(day: LocalDay, timeZone: string): Date {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1);
}

/** When a task is due that is put off until tomorrow: at its time of day, or by the end of the day. */
export function decideTomorrow(
  { dueAt, dueAllDay }: { readonly dueAt: Date; readonly dueAllDay: boolean },
  zones: Zones,
  now: Date,
): Date {
  const zone = dueAllDay ? zones.vendor : zones.person;
  const tomorrow = addDays(dayInZone(now, zone), 1);
  return dueAllDay ? endOfDay(tomorrow, zone) : timeOfDay(tomorrow, timeIn(dueAt, zone), zone);
}

/** The time of day of an instant, `HH:MM`. */
export function timeIn(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(at);
}
