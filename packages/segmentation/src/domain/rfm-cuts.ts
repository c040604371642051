import { z } from "zod";

/** The three things that clients are scored by. */
export const rfmMeasures = ["recency", "frequency", "monetary"] as const;
/** One of `rfmMeasures`: days since the last sale, number of sales, their sum. */
export type RfmMeasure = (typeof rfmMeasures)[number];

/** Four cut points, ascending: they part the values of a measure into five bins. */
export type Cuts = readonly [number, number, number, number];

/** Own cut points; a measure without any is cut at its 20, 40, 60 and 80 % quantiles. Money is in major units. */
export type OwnCuts = { readonly [Measure in RfmMeasure]?: Cuts | undefined };

/**
 * Own cut points as they stand in a URL: `115,181,297,482`. Four numbers, none smaller than the one before. Problem:
 * `cuts_form`.
 */
export const cutsInput = z.string().transform((text, context): Cuts => {
  const parts = text.split(/[,;]\s*|\s+/).filter(Boolean);
  const cuts = parts.map(Number);
  const [first, second, third, fourth] = cuts;
  const isAscending = cuts.every((cut, at) => Number.isFinite(cut) && cut >= (cuts[at - 1] ?? 0));
  if (
    cuts.length === 4 &&
    isAscending &&
    first !== undefined &&
    second !== undefined &&
    third !== undefined &&
    fourth !== undefined &&
    fourth <= largestCut
  ) {
    return [first, second, third, fourth];
  }
  context.addIssue({ code: "custom", message: "cuts_form" });
  return z.NEVER;
});

/** Beyond it whole numbers are not exact any more. */
const largestCut = 1e13;

/** Own cut points of all measures, each as `cutsInput`, each left out where the quantiles will do. */
export const ownCutsInput = z.object({
  recency: cutsInput.optional(),
  frequency: cutsInput.optional(),
  monetary: cutsInput.optional(),
});
