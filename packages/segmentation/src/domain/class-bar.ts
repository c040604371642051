import type { ClassRules } from "./class-rules.ts";

/** What a partner brought in the window, and how long ago its last deal was. Money is in minor units. */
export interface PartnerStats {
  /** Leads passed on, and sales that came without one. */
  readonly deals: number;
  readonly sales: number;
  /** Net of refunds. */
  readonly revenueMinor: number;
  readonly daysSinceLast: number;
}

/** A vendor's rules in its own deals and money: what each partner is measured by. */
export interface ClassBar {
  /** Of the partners that brought a deal in the window; 0 when none did. */
  readonly medianDeals: number;
  /** Of the average checks of the partners that sold in the window; 0 when none did. */
  readonly medianCheckMinor: number;
  readonly keyMinDeals: number;
  readonly keyMinCheckMinor: number;
  readonly keyMaxDaysSince: number;
  readonly lowMaxDeals: number;
  /** A smaller average check than this makes a partner low-yield. */
  readonly lowCheckMinor: number;
  readonly lowMinDaysSince: number;
}

/** Revenue by sales in the window, to the minor unit; null when nothing was sold. */
export function averageCheck({ sales, revenueMinor }: PartnerStats): number | null {
  return sales > 0 ? Math.round(revenueMinor / sales) : null;
}

/** Puts a vendor's rules into figures: percentages are taken of the medians of its partners. */
export function classBar(partners: readonly PartnerStats[], rules: ClassRules): ClassBar {
  const medianDeals = median(partners.map(({ deals }) => deals).filter((deals) => deals > 0));
  const medianCheck = median(partners.map(averageCheck).filter((check) => check !== null));
  return {
    medianDeals,
    medianCheckMinor: Math.round(medianCheck),
    keyMinDeals: Math.max(rules.keyMinDeals, Math.ceil((medianDeals * rules.keyMinDealsPercent) / 100)),
    keyMinCheckMinor: Math.ceil((medianCheck * rules.keyMinCheckPercent) / 100),
    keyMaxDaysSince: rules.keyMaxDaysSince,
    lowMaxDeals: rules.lowMaxDeals,
    lowCheckMinor: Math.ceil((medianCheck * rules.lowMaxCheckPercent) / 100),
    lowMinDaysSince: rules.lowMinDaysSince,
  };
}

/** The middle value; of an even number of them, half way between the middle two; 0 of none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
