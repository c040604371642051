import { defineEvent } from "@tributary/db";
import { z } from "zod";
import { itemKinds } from "./domain/kinds.ts";

/** A version of an item was published: its first one or a later one. */
export const libraryItemPublished = defineEvent(
  "library_item.published",
  z.object({
    item_id: z.uuid(),
    version_id: z.uuid(),
    number: z.number().int().positive(),
    kind: z.enum(itemKinds),
  }),
);
