import { learnerStates } from "@tributary/learning";
import { z } from "zod";

/** What narrows the list of learners, in the URL. For loaders. */
export const learnerFilters = {
  q: z.string().trim().max(100).optional(),
  state: z.enum(learnerStates).optional(),
} as const;
