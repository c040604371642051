import { refusesUnstorable } from "@tributary/kernel";
import { validate as validateInn } from "stdnum/lib/cjs/ru/inn.js";
import { z } from "zod";

/** A tax id as it is compared and stored: capitals and digits without blanks, dashes, dots and slashes. */
export function normaliseTaxId(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.,/]+/gu, "");
}

/**
 * What is wrong with a normalised tax id, as a key under `problems.`, or null. Ten or twelve bare digits are a Russian
 * ИНН, whose check digits must fit (`tax_id_checksum`); ids of other countries with that many digits are told apart
 * by the country in front, as in a VAT number ("PL1234563218"). Anything else is any 3 to 20 letters and digits
 * (`tax_id_form`).
 */
export function findTaxIdProblem(taxId: string): "tax_id_form" | "tax_id_checksum" | null {
  if (!/^[\p{L}\p{N}]{3,20}$/u.test(taxId)) return "tax_id_form";
  if (/^(\d{10}|\d{12})$/.test(taxId) && !validateInn(taxId).isValid) return "tax_id_checksum";
  return null;
}

/** A tax id that may be left out or empty, which is null. */
export const optionalTaxIdInput = z
  .string("tax_id_form")
  .refine((text) => !refusesUnstorable(text), "unstorable")
  .transform((text, context) => {
    const taxId = normaliseTaxId(text);
    const problem = taxId === "" ? null : findTaxIdProblem(taxId);
    if (problem) context.addIssue({ code: "custom", message: problem });
    return taxId;
  })
  .nullish()
  .transform((taxId) => taxId || null);
