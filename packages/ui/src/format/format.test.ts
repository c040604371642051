import { describe, expect, it } from "vitest";
import {
  currencySign,
  formatCompact,
  formatCompactMoney,
  formatDate,
  formatDay,
  formatDaysAgo,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatSpan,
} from "./index.ts";

/** Non-breaking spaces of both widths are written as _ here, so that a case can be read. */
const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, "_");

describe("money", () => {
  it.each([
    [1_250_000, "USD", "en", "$12,500"],
    [1_250_050, "USD", "en", "$12,500.50"],
    [-1_250_050, "USD", "en", "−$12,500.50"],
    [0, "USD", "en", "$0"],
    [1_250_000, "RUB", "ru", "12_500_₽"],
    [1_250_050, "RUB", "ru", "12_500,50_₽"],
    [-99, "RUB", "ru", "−0,99_₽"],
    [12_500, "JPY", "en", "¥12,500"],
    [12_500, "JPY", "ru", "12_500_¥"],
    [1_234_567, "KWD", "en", "KWD_1,234.567"],
    [1_234_000, "KWD", "ru", "1_234_KWD"],
  ])("%s minor units of %s in %s are %s", (amountMinor, currency, locale, text) => {
    expect(seen(formatMoney({ amountMinor, currency }, locale))).toBe(text);
  });

  it("writes cents of a whole amount when they are asked for", () => {
    expect(formatMoney({ amountMinor: 1_250_000, currency: "USD" }, "en", { whole: "full" })).toBe(
      "$12,500.00",
    );
  });

  it.each([
    [120_000_000, "USD", "en", "$1.2M"],
    [120_000_000, "RUB", "ru", "1,2_млн_₽"],
    [1_200_000, "JPY", "en", "¥1.2M"],
    [1_500_000, "KWD", "en", "KWD_1.5K"],
  ])("%s minor units of %s in %s are %s for short", (amountMinor, currency, locale, text) => {
    expect(seen(formatCompactMoney({ amountMinor, currency }, locale))).toBe(text);
  });

  it("knows a currency by its sign", () => {
    expect(currencySign("RUB", "ru")).toBe("₽");
    expect(currencySign("KWD", "en")).toBe("KWD");
  });
});

describe("numbers", () => {
  it.each([
    [12_500, "en", "12,500"],
    [12_500, "ru", "12_500"],
    [-1.005, "ru", "−1,01"],
    [0.125, "en", "0.13"],
  ])("%s in %s is %s", (value, locale, text) => {
    expect(seen(formatNumber(value, locale))).toBe(text);
  });

  it.each([
    [999, "en", "999"],
    [1_234_567, "en", "1.2M"],
    [1_234_567, "ru", "1,2_млн"],
    [45_600, "ru", "45,6_тыс."],
  ])("%s in %s is %s on an axis", (value, locale, text) => {
    expect(seen(formatCompact(value, locale))).toBe(text);
  });

  it.each([
    [0.125, "en", "auto", "12.5%"],
    [0.125, "ru", "auto", "12,5_%"],
    [0.125, "en", "always", "+12.5%"],
    [-0.04, "ru", "always", "−4_%"],
    [0, "en", "always", "0%"],
  ] as const)("the share %s in %s, sign %s, is %s", (share, locale, sign, text) => {
    expect(seen(formatPercent(share, locale, { sign }))).toBe(text);
  });
});

describe("shares in a column", () => {
  it("have as many digits as each other", () => {
    expect(formatPercent(0.24, "en", { fixed: true })).toBe("24.0%");
    expect(seen(formatPercent(1, "ru", { fixed: true }))).toBe("100,0_%");
  });
});

describe("dates", () => {
  const instant = new Date("2026-03-05T21:30:00Z");

  it.each([
    ["en", "UTC", "day", "Mar_5,_2026"],
    ["ru", "UTC", "day", "5_мар._2026_г."],
    ["en", "Europe/Moscow", "short", "Mar_6"],
    ["ru", "Europe/Moscow", "short", "6_мар."],
    ["en", "UTC", "month", "March_2026"],
    ["en", "UTC", "monthName", "March"],
    ["ru", "UTC", "monthName", "март"],
    ["ru", "UTC", "month", "март_2026_г."],
  ] as const)("in %s, %s, as %s: %s", (locale, zone, shape, text) => {
    expect(seen(formatDate(instant, locale, zone, shape))).toBe(text);
  });

  it("says the zone in an exact time", () => {
    expect(seen(formatDate(instant, "en", "UTC", "exact"))).toBe("Mar_5,_2026, 09:30_PM_UTC");
  });

  it("keeps a calendar day as it is", () => {
    expect(seen(formatDay("2026-03-05", "ru", "short"))).toBe("5_мар.");
  });
});

describe("times near now", () => {
  const now = new Date("2026-03-05T21:10:00Z");

  it.each([
    ["2026-03-05T21:09:40Z", "en", "UTC", "now"],
    ["2026-03-05T21:05:00Z", "en", "UTC", "5_minutes_ago"],
    ["2026-03-05T21:05:00Z", "ru", "UTC", "5_минут_назад"],
    ["2026-03-05T19:00:00Z", "en", "UTC", "2_hours_ago"],
    ["2026-03-05T20:20:00Z", "en", "UTC", "1_hour_ago"],
    ["2026-03-05T20:50:00Z", "en", "Europe/Moscow", "yesterday"],
    ["2026-03-04T01:00:00Z", "ru", "UTC", "вчера"],
    ["2026-03-08T01:00:00Z", "en", "UTC", "in_3_days"],
    ["2026-03-08T01:00:00Z", "ru", "UTC", "через_3_дня"],
    ["2026-02-01T01:00:00Z", "en", "UTC", "Feb_1"],
    ["2025-02-01T01:00:00Z", "en", "UTC", "Feb_1,_2025"],
    ["2025-02-01T01:00:00Z", "ru", "UTC", "1_февр._2025_г."],
  ])("%s in %s, %s, is %s", (instant, locale, zone, text) => {
    expect(seen(formatRelative(new Date(instant), now, locale, zone)).replace(/ /g, "_")).toBe(text);
  });
});

describe("spans of days", () => {
  it.each([
    [0, "en", "0_days", "0_days_ago"],
    [1, "ru", "1_день", "1_день_назад"],
    [59, "en", "59_days", "59_days_ago"],
    [60, "en", "1_month", "1_month_ago"],
    [640, "en", "21_months", "21_months_ago"],
    [640, "ru", "21_месяц", "21_месяц_назад"],
    [731, "en", "2_years", "2_years_ago"],
    [3252, "en", "8_years_10_months", "8_years_ago"],
    [3252, "ru", "8_лет_10_месяцев", "8_лет_назад"],
  ])("%d days in %s are %s, or %s", (days, locale, span, ago) => {
    expect(seen(formatSpan(days, locale))).toBe(span);
    expect(seen(formatDaysAgo(days, locale))).toBe(ago);
  });
});
