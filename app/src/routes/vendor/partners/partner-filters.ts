import { z } from "zod";

/** The filters of the list, which its file has too. */
export const partnerFilters = {
  q: z.string().trim().max(100).optional(),
  /** One of the vendor's people, or `none` for partners that nobody looks after. */
  manager: z.union([z.uuid(), z.literal("none")]).optional(),
};

/** The filters as the slice knows them. */
export function filterOf({ q, manager }: { q?: string | undefined; manager?: string | undefined }) {
  return {
    ...(q && { search: q }),
    ...(manager && { managerUserId: manager === "none" ? null : manager }),
  };
}
