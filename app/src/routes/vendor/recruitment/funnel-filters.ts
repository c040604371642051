import { z } from "zod";

/** How many months the report looks back, this one included. */
export const spans = ["3", "6", "12", "36"] as const;

/** The filters of the report, which its file has too. */
export const funnelFilters = {
  program: z.string().max(40).optional(),
  span: z.enum(spans).default("12"),
  manager: z.union([z.uuid(), z.literal("none")]).optional(),
};
