import { idInput, lineInput } from "@tributary/kernel/input";
import { z } from "zod";
import { mostStages, stageFields } from "./domain/stage-order.ts";

/** What a stage is made of. `staleAfterDays` null: cards never grow stale there. */
export const stageInput = z.object({
  name: lineInput(60),
  staleAfterDays: z
    .number("count_form")
    .int("count_form")
    .min(1, "stale_range")
    .max(365, "stale_range")
    .nullish()
    .transform((days) => days ?? null),
  requiredFields: z.array(z.enum(stageFields, "unknown")).max(stageFields.length, "unknown").default([]),
});

/** A checked stage. */
export type StageInput = z.output<typeof stageInput>;

/** The stages of a program in the order that is wanted. */
export const stageOrderInput = z.object({
  programId: idInput,
  stageIds: z.array(idInput).min(1, "required").max(mostStages, "too_long"),
});
