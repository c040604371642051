import { dayInZone, dayMs, type LocalDay } from "@tributary/kernel";
import { dateFormat, relativeFormat } from "./intl-cache.ts";
import { glue } from "./spaces.ts";

/**
 * A date or an instant in a time zone. `day`: 5 Mar 2026; `short`: 5 Mar (for axes and narrow columns); `month`: March
 * 2026; `monthName`: March; `exact`: day and time to the minute with the zone, as titles show it.
 */
export function formatDate(
  instant: Date,
  locale: string,
  timeZone: string,
  shape: keyof typeof shapes = "day",
): string {
  const text = glue(dateFormat(locale, { ...shapes[shape], timeZone }).format(instant));
  // Day, time and zone in one piece are wider than a column of a phone.
  return shape === "exact" ? text.replace(/,\u00a0(?=[^,]*$)/, ", ") : text;
}

/** A calendar day, which is the same day in every zone. */
export function formatDay(day: LocalDay, locale: string, shape: "day" | "short" | "month" = "day"): string {
  return formatDate(new Date(`${day}T00:00:00Z`), locale, "UTC", shape);
}

const shapes = {
  day: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  exact: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * An instant as people say it near now: "5 minutes ago", "yesterday", "in 3 days"; a date once it is more than a week
 * away. Days are counted in `timeZone`, so what happened at 23:50 is "yesterday" at 00:10.
 */
export function formatRelative(instant: Date, now: Date, locale: string, timeZone: string): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const today = dayInZone(now, timeZone);
  const day = dayInZone(instant, timeZone);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  if (Math.abs(days) > 7)
    return formatDate(instant, locale, timeZone, day.slice(0, 4) === today.slice(0, 4) ? "short" : "day");
  const relative = relativeFormat(locale);
  if (days !== 0) return glue(relative.format(days, "day"));
  if (Math.abs(seconds) < 45) return relative.format(0, "second");
  if (Math.abs(seconds) < 2700) return glue(relative.format(Math.round(seconds / 60), "minute"));
  return glue(relative.format(Math.trunc(Math.round(seconds / 360) / 10) || Math.sign(seconds), "hour"));
}
