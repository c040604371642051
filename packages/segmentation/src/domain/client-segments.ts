/** A score: 5 is the best of the vendor's clients. */
export type Score = 1 | 2 | 3 | 4 | 5;

/** Scores from and to, both included. */
type Range = readonly [Score, Score];

interface SegmentRule {
  readonly key: string;
  /** Its name in the literature, which the API gives. */
  readonly name: string;
  readonly r: Range;
  readonly f: Range;
  readonly m: Range;
}

/**
 * What the three scores of a client mean together; the first rule that fits is its segment. Ranges as in the tables of
 * RFM segments by Putler (putler.com/rfm-analysis) that the R package `rfm` ships too.
 */
export const segmentRules = [
  { key: "champions", name: "Champions", r: [5, 5], f: [5, 5], m: [5, 5] },
  { key: "potential_loyalist", name: "Potential loyalist", r: [3, 5], f: [3, 5], m: [2, 5] },
  { key: "loyal", name: "Loyal", r: [2, 4], f: [2, 4], m: [2, 4] },
  { key: "promising", name: "Promising", r: [3, 4], f: [1, 3], m: [3, 5] },
  { key: "new", name: "New", r: [4, 5], f: [1, 3], m: [1, 5] },
  { key: "cant_lose_them", name: "Can't lose them", r: [1, 2], f: [3, 4], m: [4, 5] },
  { key: "at_risk", name: "At risk", r: [1, 2], f: [2, 5], m: [4, 5] },
  { key: "need_attention", name: "Need attention", r: [1, 3], f: [3, 5], m: [3, 5] },
  { key: "about_to_sleep", name: "About to sleep", r: [2, 3], f: [1, 3], m: [1, 4] },
  { key: "lost", name: "Lost", r: [1, 1], f: [1, 5], m: [1, 5] },
] as const satisfies readonly SegmentRule[];

/** The segments, the best first; `other` is whoever no rule fits. */
export const clientSegments = [...segmentRules.map(({ key }) => key), "other"] as const;
/** One of `clientSegments`. */
export type ClientSegment = (typeof segmentRules)[number]["key"] | "other";

/** A segment's name in the literature. */
export function segmentName(segment: ClientSegment): string {
  return segmentRules.find(({ key }) => key === segment)?.name ?? "Other";
}
