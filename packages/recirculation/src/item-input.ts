import { lineInput, optionalIdInput, optionalLineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";
import { findVariantProblem } from "./domain/variant.ts";

const optionInput = z.object({ text: lineInput(300), right: z.boolean() });

const variantInput = z
  .object({
    kind: z.enum(["single", "multiple"], "unknown"),
    prompt: lineInput(500),
    options: z.array(optionInput).min(2, "too_few_options").max(6, "too_many_options"),
  })
  .superRefine((variant, problems) => {
    const problem = findVariantProblem(variant);
    if (problem) problems.addIssue({ code: "custom", message: problem, path: ["options"] });
  });

/** Where a fact can be read up. */
export const sourceKinds = ["none", "lesson", "course", "library", "link"] as const;

/**
 * A knowledge item: one fact, why it is so, where it stands, and two or three ways to ask for it. Problems: those of
 * lines, `variants_count`, `one_right`, `some_right`, `options_same`, `too_few_options`, `too_many_options`, `url_form`.
 */
export const itemInput = z
  .object({
    programId: optionalIdInput,
    fact: lineInput(300),
    explanation: textInput(2_000),
    sourceKind: z.enum(sourceKinds, "unknown").default("none"),
    sourceId: optionalIdInput,
    sourceTitle: optionalLineInput(200),
    sourceUrl: optionalLineInput(500),
    variants: z.array(variantInput).min(2, "variants_count").max(3, "variants_count"),
  })
  .superRefine(({ sourceKind, sourceUrl, sourceId }, problems) => {
    if (sourceKind === "link" && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(sourceUrl ?? "")) {
      problems.addIssue({ code: "custom", message: "url_form", path: ["sourceUrl"] });
    }
    if (["lesson", "course", "library"].includes(sourceKind) && !sourceId) {
      problems.addIssue({ code: "custom", message: "required", path: ["sourceId"] });
    }
  });

/** A checked knowledge item. */
export type ItemInput = z.output<typeof itemInput>;
