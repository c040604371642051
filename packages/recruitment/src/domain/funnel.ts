/** How far the opportunities came that were opened in some months. */
export interface FunnelCounts {
  /** All that were opened. */
  readonly opened: number;
  readonly signed: number;
  readonly refused: number;
  /** By the last stage of the way that each came to, signed ones included. */
  readonly furthest: ReadonlyMap<string, number>;
}

/** A stage of the funnel. Shares are from 0 to 1. */
export interface FunnelStep {
  readonly stageId: string;
  /** Came to it, or past it. */
  readonly reached: number;
  /** Of those that reached the stage before; of all for the first. Null where nobody did. */
  readonly fromBefore: number | null;
  /** Of all that were opened. */
  readonly fromAll: number | null;
  /** Of those that reached it, came further: to the next stage, or were signed from the last. */
  readonly passed: number | null;
}

/**
 * The funnel of stages in their order. An opportunity has reached each stage up to the furthest that it stood in,
 * whether or not it stood in those between; a signed one has reached them all. Reached(i) is thus the number of those
 * with a furthest stage at or behind i, plus the signed ones that were signed earlier.
 */
export function funnelOf(
  stageIds: readonly string[],
  { opened, signed, furthest }: FunnelCounts,
  signedFurthest: ReadonlyMap<string, number>,
): readonly FunnelStep[] {
  const reached = stageIds.map((_, at) => {
    const came = sumOf(stageIds.slice(at), furthest);
    // Signed from an earlier stage: it went through all the same.
    return came + sumOf(stageIds.slice(0, at), signedFurthest);
  });
  return stageIds.map((stageId, at) => ({
    stageId,
    reached: reached[at] ?? 0,
    fromBefore: share(reached[at] ?? 0, at === 0 ? opened : (reached[at - 1] ?? 0)),
    fromAll: share(reached[at] ?? 0, opened),
    passed: share(reached[at + 1] ?? signed, reached[at] ?? 0),
  }));
}

/** The narrowest place: the stage that the smallest share of those who reached it gets beyond. Null when nobody came. */
export function narrowestOf(steps: readonly FunnelStep[]): FunnelStep | null {
  let narrowest: FunnelStep | null = null;
  for (const step of steps) {
    if (step.passed === null) continue;
    if (narrowest === null || step.passed < (narrowest.passed ?? 1)) narrowest = step;
  }
  return narrowest;
}

/** The share of a number in another; null when there is nothing to share. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/**
 * The median of values that come with how often each occurs: the middle one, or the mean of the two in the middle.
 * Null without values.
 */
export function medianOf(values: readonly { readonly value: number; readonly n: number }[]): number | null {
  const sorted = values.filter(({ n }) => n > 0).toSorted((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let seen = 0;
    for (const { value, n } of sorted) {
      seen += n;
      if (place < seen) return value;
    }
    throw new Error("a place behind the last value");
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

function sumOf(stageIds: readonly string[], counts: ReadonlyMap<string, number>): number {
  return stageIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}
