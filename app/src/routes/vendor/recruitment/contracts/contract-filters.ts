import { type ContractFilter, contractStatuses } from "@tributary/recruitment";
import { z } from "zod";

/** The filters of the list, as they stand in the URL. It begins with what waits for a signature. */
export const contractSearch = z.object({
  status: z.enum([...contractStatuses, "all"]).default("sent"),
  q: z.string().trim().max(100).optional(),
});

/** What the filters of a URL mean. */
export function filterOf({ status, q }: z.output<typeof contractSearch>): ContractFilter {
  return { ...(q && { search: q }), ...(status !== "all" && { status }) };
}
