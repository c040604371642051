import { lineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";

/** The name of a course, module or lesson. Problems: `required`, `too_long`, `unstorable`. */
export const titleInput = lineInput(200);

/** A whole number that may be left out, between `min` and `max`. Problems: `number_form`, `number_range`. */
export function optionalWholeInput(min: number, max: number) {
  return z
    .number("number_form")
    .int("number_form")
    .min(min, "number_range")
    .max(max, "number_range")
    .nullish()
    .transform((value) => value ?? null);
}

/** A new course. */
export const courseInput = z.object({ title: titleInput });

/** What an editor changes of a course as a whole. */
export const courseSettingsInput = z.object({
  title: titleInput,
  summary: textInput(1_000),
  /** The share of right answers that passes. */
  passingPercent: z.number("number_form").int("number_form").min(1, "number_range").max(100, "number_range"),
  /** Runs through the questions that each learner has; as many as they like when left out. */
  attemptLimit: optionalWholeInput(1, 20),
});

/** Checked settings of a course. */
export type CourseSettings = z.output<typeof courseSettingsInput>;
