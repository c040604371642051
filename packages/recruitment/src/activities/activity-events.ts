import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** An activity was written, done, changed or taken away: what it was when an event is handled, its row says. */
export const activityChanged = defineEvent(
  "activity.changed",
  z.object({ activity_id: z.uuid(), partner_id: z.uuid() }),
);
