import { searchActivities } from "@tributary/recruitment";
import { z } from "zod";
import { vendorLoader } from "../../../http/vendor-route.ts";

/** Activities by what is typed into the field of a card. */
export const loader = vendorLoader(
  { permission: "partner.read", search: z.object({ q: z.string().trim().max(100).default("") }) },
  async ({ search: { q } }) => ({ words: q, activities: await searchActivities(q, 30) }),
);
