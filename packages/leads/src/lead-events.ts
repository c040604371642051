import { defineEvent } from "@tributary/db";
import { z } from "zod";
import { leadStatuses } from "./domain/lead-moves.ts";

/** A lead came in. */
export const leadSubmitted = defineEvent(
  "lead.submitted",
  z.object({ lead_id: z.uuid(), partner_id: z.uuid(), member_id: z.uuid().nullable() }),
);

/** A lead went from one state to another. */
export const leadMoved = defineEvent(
  "lead.moved",
  z.object({
    lead_id: z.uuid(),
    partner_id: z.uuid(),
    member_id: z.uuid().nullable(),
    move_id: z.uuid(),
    from: z.enum(leadStatuses),
    to: z.enum(leadStatuses),
  }),
);

/** Money came from a client, by a won lead or without one. */
export const saleRecorded = defineEvent(
  "sale.recorded",
  z.object({
    sale_id: z.uuid(),
    partner_id: z.uuid(),
    member_id: z.uuid().nullable(),
    program_id: z.uuid().nullable(),
    lead_id: z.uuid().nullable(),
    sold_on: z.iso.date(),
  }),
);

/** A sale was taken back, whole. `sale_id` is the refund's own row. */
export const saleRefunded = defineEvent(
  "sale.refunded",
  z.object({
    sale_id: z.uuid(),
    refunded_sale_id: z.uuid(),
    partner_id: z.uuid(),
    member_id: z.uuid().nullable(),
    sold_on: z.iso.date(),
  }),
);
