import { dayInput } from "@tributary/kernel/input";
import type { SaleFilter } from "@tributary/leads";
import { z } from "zod";

/** The filters of the list, which its file has too. Days are included on both ends. */
export const saleFilters = {
  q: z.string().trim().max(100).optional(),
  kind: z.enum(["first", "repeat", "renewal", "refund"]).optional(),
  partner: z.uuid().optional(),
  from: dayInput.optional(),
  to: dayInput.optional(),
};

/** The filters as the slice knows them. */
export function filterOf({
  q,
  kind,
  partner,
  from,
  to,
}: z.output<z.ZodObject<typeof saleFilters>>): SaleFilter {
  return {
    ...(q && { search: q }),
    ...(kind && { kind }),
    ...(partner && { partnerId: partner }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
