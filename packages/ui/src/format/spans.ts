import { numberFormat, pastFormat } from "./intl-cache.ts";
import { glue } from "./spaces.ts";

type Unit = "day" | "month" | "year";

/** How long `days` are, in units that people count such a time in: 45 days, 21 months, 8 years 10 months. */
export function formatSpan(days: number, locale: string): string {
  const parts = partsOf(days).map(([count, unit]) =>
    numberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
  );
  return glue(parts.join(" "));
}

/** So many days before a day that need not be today: 5 days ago, 8 months ago, 8 years ago. */
export function formatDaysAgo(days: number, locale: string): string {
  const [[count, unit] = [0, "day"] as const] = partsOf(days);
  return glue(pastFormat(locale).format(-count, unit));
}

/** The larger unit, and with years the months beyond them. Both are whole: nothing is older than it is. */
function partsOf(days: number): readonly (readonly [count: number, unit: Unit])[] {
  if (days < 60) return [[days, "day"]];
  const months = Math.floor((days * 12) / 365.2425);
  if (months < 24) return [[months, "month"]];
  const years: readonly [number, Unit] = [Math.floor(months / 12), "year"];
  return months % 12 === 0 ? [years] : [years, [months % 12, "month"]];
}
