import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** A member, or the partner they work for, has another name than before. */
export const memberChanged = defineEvent(
  "member.changed",
  z.object({ member_id: z.uuid(), partner_id: z.uuid() }),
);
