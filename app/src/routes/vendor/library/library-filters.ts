import { itemKinds, itemStates } from "@tributary/library";
import { z } from "zod";

/** The filters of the list, which its file has too. */
export const libraryFilters = {
  q: z.string().trim().max(100).optional(),
  kind: z.enum(itemKinds).optional(),
  state: z.enum(itemStates).optional(),
  niche: z.string().trim().max(80).optional(),
  program: z.uuid().optional(),
};

type Filters = z.output<z.ZodObject<typeof libraryFilters>>;

/** The filters as the slice knows them. */
export function filterOf({ q, kind, state, niche, program }: Filters) {
  return {
    ...(q && { search: q }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(niche && { niche }),
    ...(program && { programId: program }),
  };
}
