import { defineEvent } from "@tributary/db";
import { z } from "zod";

const contract = z.object({ contract_id: z.uuid(), partner_id: z.uuid(), program_id: z.uuid() });

/** A contract was sent to its signer; `link_id` is the link of this sending. */
export const contractSent = defineEvent("contract.sent", contract.extend({ link_id: z.uuid() }));

/** A contract was accepted by its signer. */
export const contractSigned = defineEvent("contract.signed", contract);

/** A contract was declined by its signer; `version` tells this refusal from an earlier one. */
export const contractDeclined = defineEvent("contract.declined", contract.extend({ version: z.int() }));

/** A partner entered a program and has its partner ID. */
export const partnerEnrolled = defineEvent(
  "partner.enrolled",
  z.object({ partner_id: z.uuid(), program_id: z.uuid(), enrollment_id: z.uuid() }),
);
