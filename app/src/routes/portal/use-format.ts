import type { Money, YearMonth } from "@tributary/kernel";
import { formatDate, formatMoney, formatNumber, formatPercent, formatRelative, useUi } from "@tributary/ui";
import { usePortal } from "./use-portal.ts";

/** Money, numbers and times as this person reads them. */
export interface PortalFormat {
  number(value: number): string;
  money(amount: Money): string;
  /** Amounts of several currencies, side by side; nothing at all is zero of `currency`. */
  moneys(amounts: readonly Money[], currency: string): string;
  /** Hundredths of a percent. */
  rate(basisPoints: number): string;
  relative(instant: Date): string;
  exact(instant: Date): string;
  /** The calendar day of an instant. */
  day(instant: Date): string;
  /** A calendar month by its name; with its year when it is not of this year. */
  month(month: YearMonth): string;
}

/** The formatters, bound to the person's language and zone and to the server's present. */
export function useFormat(): PortalFormat {
  const { locale } = useUi();
  const { now, timeZone } = usePortal();
  const money = (amount: Money): string => formatMoney(amount, locale);
  return {
    number: (value) => formatNumber(value, locale),
    money,
    moneys: (amounts, currency) =>
      (amounts.length > 0 ? amounts : [{ amountMinor: 0, currency }]).map(money).join(" + "),
    rate: (basisPoints) => formatPercent(basisPoints / 10_000, locale, { digits: 2 }),
    relative: (instant) => formatRelative(instant, now, locale, timeZone),
    day: (instant) => formatDate(instant, locale, timeZone, "day"),
    exact: (instant) => formatDate(instant, locale, timeZone, "exact"),
    month: (month) => monthName(month, now, locale),
  };
}

function monthName(month: YearMonth, now: Date, locale: string): string {
  const first = new Date(`${month}-01`);
  const isThisYear = first.getUTCFullYear() === now.getUTCFullYear();
  return formatDate(first, locale, "UTC", isThisYear ? "monthName" : "month");
}
