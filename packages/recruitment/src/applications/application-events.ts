import { defineEvent } from "@tributary/db";
import { z } from "zod";

const application = z.object({ application_id: z.uuid(), program_id: z.uuid() });

/** A stranger applied to a program. */
export const applicationSubmitted = defineEvent("application.submitted", application);

/** A company applied again while its application waits; `repeat_id` is what came the second time. */
export const applicationRepeated = defineEvent(
  "application.repeated",
  application.extend({ repeat_id: z.uuid() }),
);

/** An application was approved: the partner's card and an opportunity are there. */
export const applicationApproved = defineEvent(
  "application.approved",
  application.extend({ partner_id: z.uuid() }),
);

/** An application was rejected. `version` tells this refusal from one that was taken back. */
export const applicationRejected = defineEvent(
  "application.rejected",
  application.extend({ version: z.int() }),
);

/** A refusal was taken back; `version` is that of the refusal. */
export const applicationReopened = defineEvent(
  "application.reopened",
  application.extend({ version: z.int() }),
);
