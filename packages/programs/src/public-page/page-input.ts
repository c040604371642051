import { idInput, optionalEmailInput, optionalLineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";

/** The languages of a public page. */
export const pageLocales = ["en", "ru"] as const;
/** One of `pageLocales`. */
export type PageLocale = (typeof pageLocales)[number];

/** What a public page says in one language. Benefits and steps are lists, one a line. */
export interface PageText {
  readonly headline: string;
  readonly summary: string;
  readonly audience: string;
  readonly benefits: string;
  readonly steps: string;
}

const textFields = {
  headline: textInput(200),
  summary: textInput(2_000),
  audience: textInput(2_000),
  benefits: textInput(2_000),
  steps: textInput(2_000),
  consent: textInput(4_000),
};

/**
 * One language of the page, as it is saved. Without a headline the other language is shown instead; with one the
 * consent must have words too (`required`), as nothing can be agreed to without them.
 */
export const pageTextInput = z
  .object({ programId: idInput, locale: z.enum(pageLocales, "unknown"), ...textFields })
  .refine(({ headline, consent }) => headline === "" || consent !== "", {
    message: "required",
    path: ["consent"],
  });

/** Whether strangers see the page, and whom they can ask. */
export const pageSettingsInput = z.object({
  programId: idInput,
  open: z
    .literal("on")
    .optional()
    .transform((given) => given === "on"),
  contactName: optionalLineInput(120),
  contactEmail: optionalEmailInput,
  contactPhone: optionalLineInput(40),
});
