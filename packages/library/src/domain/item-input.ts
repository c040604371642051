import { optionalIdInput } from "@tributary/kernel/input";
import { z } from "zod";
import { contentInput, type ItemContent, itemFacts } from "./kinds.ts";

const form = z.intersection(
  contentInput,
  itemFacts.extend({
    /** Of a new item, made where the form is, so that a second click makes no second item. */
    id: optionalIdInput,
    /** The version that the editor looked at; 0 for an item that is not there yet. */
    seenVersion: z.coerce.number().int().min(0).default(0),
  }),
);

/** The form of an item of any kind: its facts, its content, and the version that was looked at. */
export const itemInput = form.transform(
  ({ id, title, summary, levels, programIds, seenVersion, ...content }) => ({
    id,
    seenVersion,
    // What is left of the form is what the kind's own schema gave.
    draft: { title, summary, levels, programIds, content: content as ItemContent },
  }),
);
