import { z } from "zod";
import { contentInput, type ItemContent, itemFacts } from "./kinds.ts";

const form = z.intersection(
  contentInput,
  itemFacts.extend({
    /** The version that the editor looked at; 0 for an item that is not there yet. */
    seenVersion: z.coerce.number().int().min(0).default(0),
  }),
);

/** The form of an item of any kind: its facts, its content, and the version that was looked at. */
export const itemInput = form.transform(
  ({ title, summary, levels, programIds, seenVersion, ...content }) => ({
    seenVersion,
    // What is left of the form is what the kind's own schema gave.
    draft: { title, summary, levels, programIds, content: content as ItemContent },
  }),
);
