import { dayInput, idInput, optionalIdInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";

/** What people do for a partner. A task is still to be done when it is written; the others are done. */
export const activityKinds = ["call", "meeting", "mail", "note", "task"] as const;
/** One of `activityKinds`. */
export type ActivityKind = (typeof activityKinds)[number];

const optionalDay = z
  .union([z.literal(""), dayInput], "day_form")
  .nullish()
  .transform((day) => day || null);

const optionalTime = z
  .string("time_form")
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "time_form")
  .nullish()
  .transform((time) => time || null);

const content = {
  kind: z.enum(activityKinds, "unknown"),
  body: textInput(4_000).refine((text) => text !== "", "required"),
  /** For what is done: the day it happened, today when left out. */
  happenedOn: optionalDay,
  /** For a task: until when, and the time of that day if there is one. */
  dueOn: optionalDay,
  dueTime: optionalTime,
  /** For a task: who is to do it; whoever writes it when left out. */
  assigneeUserId: optionalIdInput,
};

/** A new activity. `id` is made where the form is, so that a second click or a retry writes nothing twice. */
export const activityInput = z.object({
  id: optionalIdInput,
  partnerId: idInput,
  opportunityId: optionalIdInput,
  ...content,
});

/** A checked new activity. */
export type ActivityInput = z.output<typeof activityInput>;

/** An activity that is written anew: what it says, never its kind; `seenVersion` is what the person looked at. */
export const activityChanges = z
  .object({
    activityId: idInput,
    seenVersion: z.coerce.number().int().positive(),
    ...content,
  })
  .omit({ kind: true });

/** Checked changes. */
export type ActivityChanges = z.output<typeof activityChanges>;
