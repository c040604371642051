import { averageCheck, type ClassBar, type PartnerStats } from "./class-bar.ts";

/** What a partner is worth the effort: the classes, the best first. */
export const partnerClassNames = ["key", "normal", "low_yield"] as const;
/** One of `partnerClassNames`. */
export type PartnerClassName = (typeof partnerClassNames)[number];

/**
 * Why a partner is in its class; the figures stand beside it.
 * - key, all three: `steady` deals, `good_check`, `recent` last deal;
 * - low_yield, one or more: deals are `rare`, the check is `small_check`, the partner is `silent`;
 * - normal, what keeps it from key: deals come `less_often`, `lower_check`, `no_sale` yet, `not_recent`.
 */
export type ClassReason =
  | "steady"
  | "good_check"
  | "recent"
  | "rare"
  | "small_check"
  | "silent"
  | "less_often"
  | "lower_check"
  | "no_sale"
  | "not_recent";

/** A partner's class with its reasons. */
export interface ClassDecision {
  readonly class: PartnerClassName;
  readonly reasons: readonly ClassReason[];
}

/** Measures one partner by the vendor's bar. Low yield goes first: no bar can make a partner key and low at once. */
export function decidePartnerClass(stats: PartnerStats, bar: ClassBar): ClassDecision {
  const low = lowReasons(stats, bar);
  if (low.length > 0) return { class: "low_yield", reasons: low };
  const missing = missingForKey(stats, bar);
  if (missing.length > 0) return { class: "normal", reasons: missing };
  return { class: "key", reasons: ["steady", "good_check", "recent"] };
}

function lowReasons(stats: PartnerStats, bar: ClassBar): ClassReason[] {
  const check = averageCheck(stats);
  const reasons: ClassReason[] = [];
  if (stats.deals <= bar.lowMaxDeals) reasons.push("rare");
  if (check !== null && check < bar.lowCheckMinor) reasons.push("small_check");
  if (stats.daysSinceLast >= bar.lowMinDaysSince) reasons.push("silent");
  return reasons;
}

function missingForKey(stats: PartnerStats, bar: ClassBar): ClassReason[] {
  const check = averageCheck(stats);
  const reasons: ClassReason[] = [];
  if (stats.deals < bar.keyMinDeals) reasons.push("less_often");
  if (check === null) reasons.push("no_sale");
  else if (check < bar.keyMinCheckMinor) reasons.push("lower_check");
  if (stats.daysSinceLast > bar.keyMaxDaysSince) reasons.push("not_recent");
  return reasons;
}
