import { lineInput, optionalIdInput } from "@tributary/kernel/input";
import { z } from "zod";

const levels = ["rep", "group_head", "department_head"] as const;

function wholeInput(min: number, max: number) {
  return z.coerce.number("number_form").int("number_form").min(min, "number_range").max(max, "number_range");
}

/** A form gives one value or several. */
function listOf<Entry extends z.ZodType>(entry: Entry) {
  return z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(entry).min(1, "choose_any").max(20),
  );
}

/** What an adaptive program is made of. Retention comes in percent, as people type it. */
export const programInput = z
  .object({
    name: lineInput(120),
    partnerProgramId: optionalIdInput,
    courseId: optionalIdInput,
    levels: listOf(z.enum(levels, "unknown")),
    retentionPercent: wholeInput(70, 95),
    mailsAWeek: wholeInput(1, 5),
    questionsAMail: wholeInput(1, 4),
    activeItems: wholeInput(1, 100),
    days: listOf(z.coerce.number().int().min(1).max(7)),
    fromHour: wholeInput(0, 23),
    toHour: wholeInput(1, 24),
    holdoutPercent: wholeInput(0, 50),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour, { path: ["toHour"], message: "hours_order" });

/** A checked program. */
export type ProgramInput = z.output<typeof programInput>;

/** What a new program begins with: twice a week, two questions, eight in ten kept. */
export const programDefaults = {
  levels: [...levels],
  retentionPercent: 80,
  mailsAWeek: 2,
  questionsAMail: 2,
  activeItems: 30,
  days: [1, 2, 3, 4, 5],
  fromHour: 9,
  toHour: 17,
  holdoutPercent: 0,
} as const;
