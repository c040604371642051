import { defineEvent } from "@tributary/db";
import { z } from "zod";
import { opportunityStatuses } from "./domain/opportunity-moves.ts";

/** A member, or the partner they work for, has another name than before. */
export const memberChanged = defineEvent(
  "member.changed",
  z.object({ member_id: z.uuid(), partner_id: z.uuid() }),
);

/** A negotiation with a partner has begun. */
export const opportunityOpened = defineEvent(
  "opportunity.opened",
  z.object({ opportunity_id: z.uuid(), partner_id: z.uuid(), program_id: z.uuid() }),
);

/** It went to another stage, was signed, refused or taken up again. */
export const opportunityMoved = defineEvent(
  "opportunity.moved",
  z.object({
    opportunity_id: z.uuid(),
    partner_id: z.uuid(),
    program_id: z.uuid(),
    move_id: z.uuid(),
    from: z.enum(opportunityStatuses),
    to: z.enum(opportunityStatuses),
  }),
);

/** Somebody else leads it now. */
export const opportunityAssigned = defineEvent(
  "opportunity.assigned",
  z.object({ opportunity_id: z.uuid(), partner_id: z.uuid(), program_id: z.uuid() }),
);
