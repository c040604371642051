import {
  emailInput,
  idInput,
  lineInput,
  optionalEmailInput,
  optionalIdInput,
  optionalLineInput,
  textInput,
} from "@tributary/kernel/input";
import { z } from "zod";

/** The longest terms: some forty pages. */
const longestTerms = 120_000;

const termsInput = textInput(longestTerms).refine((text) => text !== "", "required");

/** A new template, or the next version of one. */
export const templateInput = z.object({
  /** The template that gets another version; a new one when not given. */
  templateId: optionalIdInput,
  programId: idInput,
  name: lineInput(120),
  body: termsInput,
});

/** A contract that is to be drafted for a partner. */
export const draftInput = z.object({
  partnerId: idInput,
  programId: idInput,
  opportunityId: optionalIdInput,
  templateId: z.string("required").min(1, "required").pipe(idInput),
  signerName: optionalLineInput(120),
  signerEmail: optionalEmailInput,
  locale: z.enum(["en", "ru"], "unknown"),
});

const seen = {
  contractId: idInput,
  /** The version that the person saw; a contract that was changed or answered since is left alone. */
  seenVersion: z.coerce.number().int().positive(),
};

/** What of a draft is changed. */
export const termsChange = z.object({ ...seen, title: lineInput(200), body: termsInput });

/** To whom a contract is sent. */
export const sendInput = z.object({ ...seen, signerName: lineInput(120), signerEmail: emailInput });

/** A deed that says nothing else. */
export const contractDeedInput = z.object(seen);

/** A full name: two words at least, as initials sign nothing. */
const fullNameInput = lineInput(120).refine(
  (name) => name.split(" ").filter((word) => /\p{L}{2,}/u.test(word)).length >= 2,
  "full_name",
);

/** What a signer does to accept: types the name, and says yes to the very text that was shown. */
export const acceptInput = z.object({
  fullName: fullNameInput,
  agree: z
    .string()
    .optional()
    .refine((given) => given === "on", "agree_required"),
  /** The hash of the text that the page showed. */
  sha256: z.string().max(64).default(""),
});

/** What a signer does not agree with. */
export const declineInput = z.object({
  comment: textInput(2_000).refine((text) => text !== "", "required"),
});
