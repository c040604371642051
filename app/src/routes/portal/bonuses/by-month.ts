import type { LedgerRow, MonthEarnings } from "@tributary/bonuses";
import { type Money, monthInZone, type YearMonth } from "@tributary/kernel";

/** Lines of one month, and the sums of the whole month, which may have more lines than these. */
export interface MonthLines {
  readonly month: YearMonth;
  readonly sums: readonly Money[];
  readonly lines: readonly LedgerRow[];
}

/** Puts lines, the newest first, under their months in a time zone. */
export function byMonth(
  lines: readonly LedgerRow[],
  sums: readonly MonthEarnings[],
  timeZone: string,
): MonthLines[] {
  const months = new Map<YearMonth, LedgerRow[]>();
  for (const line of lines) {
    const month = monthInZone(line.at, timeZone);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months].map(([month, ofMonth]) => ({
    month,
    lines: ofMonth,
    sums: sums
      .filter((sum) => sum.month === month)
      .map(({ amountMinor, currency }) => ({ amountMinor, currency })),
  }));
}
