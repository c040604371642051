import { emailInput, idInput, lineInput, optionalLineInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";
import { findTaxIdProblemIn, normaliseTaxId, taxIdIn } from "../domain/tax-id.ts";
import { siteInput, sizeBands } from "../partner-input.ts";

const countryInput = z
  .string("required")
  .toUpperCase()
  .transform((country, context) => {
    if (/^[A-Z]{2}$/.test(country)) return country;
    context.addIssue({ code: "custom", message: country === "" ? "required" : "country_form" });
    return z.NEVER;
  });

/**
 * The form of a program's public page. The tax id is read by the rules of the country; without consent nothing is
 * taken (`consent_required`), as there would be no right to keep it.
 */
export const applicationInput = z
  .object({
    /** Made with the page, so that a second click or a retry makes no second application. */
    formKey: idInput,
    companyName: lineInput(200),
    country: countryInput,
    taxId: lineInput(40),
    site: siteInput,
    activity: optionalLineInput(200),
    region: optionalLineInput(120),
    sizeBand: z
      .union([z.enum(sizeBands), z.literal("")], "unknown")
      .nullish()
      .transform((band) => band || null),
    personName: lineInput(120),
    email: emailInput,
    phone: optionalLineInput(40),
    why: textInput(4_000),
    consent: z
      .string()
      .optional()
      .transform((given) => given === "on"),
    /** Which words were agreed to. */
    consentTextId: idInput,
  })
  // While a field is missing nothing below is looked at; consent is to be asked for all the same.
  .refine(({ consent }) => consent, {
    path: ["consent"],
    message: "consent_required",
    when: ({ issues }) => issues.length > 0,
  })
  .transform((input, context) => {
    const taxId = taxIdIn(input.country, normaliseTaxId(input.taxId));
    const problem = /\d/.test(taxId) ? findTaxIdProblemIn(input.country, taxId) : "tax_id_form";
    // Not refinements: after a failed one nothing more is checked, and all that is wrong is to be said at once.
    if (problem) context.issues.push(issueAt("taxId", problem));
    if (!input.consent) context.issues.push(issueAt("consent", "consent_required"));
    return { ...input, taxId };
  });

function issueAt(field: string, message: string) {
  return { code: "custom" as const, message, path: [field], input: null };
}

/** A checked application. */
export type ApplicationInput = z.output<typeof applicationInput>;
