import { defineEvent } from "@tributary/db";
import { z } from "zod";

/** Somebody answered a question that came by mail. */
export const recallAnswered = defineEvent(
  "recall.answered",
  z.object({
    answer_id: z.uuid(),
    member_id: z.uuid(),
    partner_id: z.uuid(),
    item_id: z.uuid(),
    right: z.boolean(),
  }),
);

/** Facts were made from questions of a course: what people answered there before begins their memories. */
export const itemsMade = defineEvent(
  "knowledge_items.made",
  z.object({ program_id: z.uuid(), item_ids: z.array(z.uuid()).max(200) }),
);

/** A program keeps facts otherwise than before: all its memories come due at other times. */
export const keepingChanged = defineEvent(
  "recirculation_program.keeping_changed",
  z.object({ program_id: z.uuid() }),
);
