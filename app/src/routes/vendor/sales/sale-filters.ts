import { z } from "zod";

/** The filters of the list, which its file has too. */
export const saleFilters = {
  q: z.string().trim().max(100).optional(),
  kind: z.enum(["first", "repeat", "renewal", "refund"]).optional(),
  partner: z.uuid().optional(),
};
