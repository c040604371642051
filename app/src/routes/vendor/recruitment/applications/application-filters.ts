import type { ApplicationFilter } from "@tributary/recruitment";
import { z } from "zod";

/** The filters of the queue, as they stand in the URL. It begins with what waits for an answer. */
export const applicationSearch = z.object({
  status: z.enum(["received", "approved", "rejected", "all"]).default("received"),
  q: z.string().trim().max(100).optional(),
  program: z.uuid().optional(),
  whose: z.enum(["mine", "free"]).optional(),
});

/** What the filters of a URL mean for whoever looks, but for the state, which the tabs count. */
export function filterOf(
  { q, program, whose }: z.output<typeof applicationSearch>,
  userId: string,
): Omit<ApplicationFilter, "status"> {
  return {
    ...(q && { search: q }),
    ...(program && { programId: program }),
    ...(whose && { reviewerUserId: whose === "mine" ? userId : null }),
  };
}
