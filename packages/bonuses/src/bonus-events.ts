import { defineEvent } from "@tributary/db";
import { z } from "zod";

const payload = z.object({
  line_id: z.uuid(),
  member_id: z.uuid(),
  partner_id: z.uuid(),
  program_id: z.uuid(),
});

/** A member earned a bonus. */
export const bonusAccrued = defineEvent("bonus.accrued", payload);

/** A bonus was taken back with its sale. */
export const bonusReversed = defineEvent("bonus.reversed", payload);
