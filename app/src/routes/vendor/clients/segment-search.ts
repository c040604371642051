import { dayInput } from "@tributary/kernel/input";
import { sizeBands } from "@tributary/recruitment";
import { clientSegments, cutDimensions, ownCutsInput } from "@tributary/segmentation";
import { z } from "zod";

const score = z.coerce.number().int().min(1).max(5);

/** What the URL of the report and of its file may say. */
export const segmentFilters = {
  as_of: dayInput.optional(),
  ...ownCutsInput.shape,
  segment: z.enum(clientSegments).optional(),
  r: score.optional(),
  f: score.optional(),
  legal_form: z.string().max(60).optional(),
  size: z.enum(sizeBands).optional(),
  activity: z.string().max(200).optional(),
  q: z.string().max(100).optional(),
};

/** As `segmentFilters`, with what only the page shows. */
export const segmentSearch = z.object({
  ...segmentFilters,
  by: z.enum(cutDimensions).default("activity"),
  cursor: z.string().max(500).optional(),
});

type Filters = z.output<z.ZodObject<typeof segmentFilters>>;

/** Own cut points and filters as the slice takes them. */
export function readFilters(search: Filters) {
  const { recency, frequency, monetary, segment, r, f, legal_form, size, activity, q } = search;
  const cut = { legalForm: legal_form, sizeBand: size, activity };
  return { cuts: { recency, frequency, monetary }, cut, filter: { ...cut, segment, r, f, search: q } };
}
