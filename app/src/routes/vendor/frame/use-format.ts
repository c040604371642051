import { dayInZone, type Money, minorDigits } from "@tributary/kernel";
import {
  formatCompactMoney,
  formatDate,
  formatDaysAgo,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatSpan,
  useUi,
} from "@tributary/ui";
import { useWorkspace, type Workspace } from "./use-workspace.ts";

/** Numbers, money and times as this person reads them. */
interface Format {
  number(value: number): string;
  percent(share: number): string;
  /** A share in a column of shares, where all have the same digits. */
  share(share: number): string;
  money(amountMinor: number, currency: string): string;
  /** An average or a threshold: the cents of a large one say nothing. */
  roundMoney(amountMinor: number, currency: string): string;
  compactMoney(amount: Money): string;
  /** A calendar day, `YYYY-MM-DD`, which has no zone. */
  day(day: string, shape?: "day" | "short"): string;
  /** A calendar day in a list: its year only when it is another than the present one. */
  nearDay(day: string): string;
  /** A calendar month, `YYYY-MM`. */
  month(month: string): string;
  /** A month for an axis, with the year only where a year begins. */
  shortMonth(month: string): string;
  /** An instant near now in words; `exact` to the minute in the person's zone. */
  relative(instant: Date): string;
  /** The day on which something is due, near now in words ("tomorrow"); a whole day is the vendor's. */
  dueDay(instant: Date, allDay: boolean): string;
  exact(instant: Date): string;
  /** How long so many days are: in months and years once they are many. */
  span(days: number): string;
  /** So many days before the day that a report is of. */
  daysAgo(days: number): string;
}

const known = new WeakMap<Workspace, { readonly locale: string; readonly format: Format }>();

/** The formatters, bound to the person's language and zone and to the server's present: once for all of a page. */
export function useFormat(): Format {
  const { locale } = useUi();
  const workspace = useWorkspace();
  const bound = known.get(workspace);
  if (bound?.locale === locale) return bound.format;
  const { now, timeZone, vendor } = workspace;
  const format = bindFormat(locale, { timeZone, vendorZone: vendor.timeZone }, now);
  known.set(workspace, { locale, format });
  return format;
}

interface FormatZones {
  readonly timeZone: string;
  readonly vendorZone: string;
}

function bindFormat(locale: string, { timeZone, vendorZone }: FormatZones, now: Date): Format {
  const calendar = (day: string, shape: "day" | "short" | "month") =>
    formatDate(new Date(day), locale, "UTC", shape);
  const thisYear = dayInZone(now, vendorZone).slice(0, 4);
  return {
    number: (value) => formatNumber(value, locale),
    percent: (share) => formatPercent(share, locale),
    share: (share) => formatPercent(share, locale, { fixed: true }),
    money: (amountMinor, currency) => formatMoney({ amountMinor, currency }, locale),
    roundMoney: (amountMinor, currency) =>
      formatMoney({ amountMinor: rounded(amountMinor, currency), currency }, locale),
    compactMoney: (amount) => formatCompactMoney(amount, locale),
    day: (day, shape = "day") => calendar(day, shape),
    nearDay: (day) => calendar(day, day.slice(0, 4) === thisYear ? "short" : "day"),
    month: (month) => calendar(`${month}-01`, "month"),
    shortMonth: (month) => shortMonth(month, locale),
    relative: (instant) => formatRelative(instant, now, locale, timeZone),
    dueDay: (instant, allDay) => dueDay(instant, now, locale, allDay ? vendorZone : timeZone),
    exact: (instant) => formatDate(instant, locale, timeZone, "exact"),
    span: (days) => formatSpan(days, locale),
    daysAgo: (days) => formatDaysAgo(days, locale),
  };
}

/** Days alone: an hour away is still "today". */
function dueDay(instant: Date, now: Date, locale: string, timeZone: string): string {
  const noon = (at: Date) => new Date(`${dayInZone(at, timeZone)}T12:00:00Z`);
  const day = noon(instant);
  const today = noon(now);
  if (day.getTime() !== today.getTime()) return formatRelative(day, today, locale, "UTC");
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "day");
}

/** To whole major units, from a hundred of them on. */
function rounded(amountMinor: number, currency: string): number {
  const major = 10 ** minorDigits(currency);
  return Math.abs(amountMinor) < 100 * major ? amountMinor : Math.round(amountMinor / major) * major;
}

const shortMonths = new Map<string, Intl.DateTimeFormat>();

function shortMonth(month: string, locale: string): string {
  const withYear = month.endsWith("-01");
  const key = `${locale} ${withYear}`;
  const known = shortMonths.get(key);
  const made =
    known ??
    new Intl.DateTimeFormat(locale, {
      month: "short",
      timeZone: "UTC",
      ...(withYear && { year: "2-digit" }),
    });
  shortMonths.set(key, made);
  return made.format(new Date(`${month}-01`));
}
