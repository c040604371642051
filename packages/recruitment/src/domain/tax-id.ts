import { refusesUnstorable } from "@tributary/kernel";
import { validate as validateInn } from "stdnum/lib/cjs/ru/inn.js";
import { z } from "zod";
import { isVatOf, vatPrefixOf } from "./vat-checks.ts";

/** A tax id as it is compared and stored: capitals and digits without blanks, dashes, dots and slashes. */
export function normaliseTaxId(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}.,/]+/gu, "");
}

/** What can be wrong with a tax id, as keys under `problems.`; each names the rule that it breaks. */
export type TaxIdProblem =
  | "tax_id_form"
  | "tax_id_checksum"
  | "tax_id_ru_form"
  | "tax_id_inn"
  | "tax_id_ogrn"
  | "tax_id_vat";

/**
 * What is wrong with a normalised tax id whose country is not known, or null. Ten or twelve bare digits are a Russian
 * ИНН, whose check digits must fit (`tax_id_checksum`); ids of other countries with that many digits are told apart
 * by the country in front, as in a VAT number ("PL1234563218"). Anything else is any 3 to 20 letters and digits
 * (`tax_id_form`).
 */
export function findTaxIdProblem(taxId: string): "tax_id_form" | "tax_id_checksum" | null {
  if (!/^[\p{L}\p{N}]{3,20}$/u.test(taxId)) return "tax_id_form";
  if (/^(\d{10}|\d{12})$/.test(taxId) && !validateInn(taxId).isValid) return "tax_id_checksum";
  return null;
}

/**
 * A normalised tax id as its country writes it, so that one company has one: VAT numbers of the EU with the country in
 * front, Russian ids without.
 */
export function taxIdIn(country: string, taxId: string): string {
  const prefix = vatPrefixOf(country);
  if (prefix) return taxId.startsWith(prefix) ? taxId : prefix + taxId;
  return country === "RU" ? taxId.replace(/^RU(?=\d)/, "") : taxId;
}

/**
 * What is wrong with a tax id in the form of `taxIdIn`, by the rule of its country, or null: a Russian ИНН (10 or 12
 * digits) or ОГРН (13 or 15), a VAT number in the EU, and 3 to 20 letters and digits elsewhere. Without a country as
 * `findTaxIdProblem`.
 */
export function findTaxIdProblemIn(country: string, taxId: string): TaxIdProblem | null {
  if (country === "RU") return findRussianProblem(taxId);
  const prefix = vatPrefixOf(country);
  if (prefix) return isVatOf(country, taxId.slice(prefix.length)) ? null : "tax_id_vat";
  if (country === "") return findTaxIdProblem(taxId);
  return /^[\p{L}\p{N}]{3,20}$/u.test(taxId) ? null : "tax_id_form";
}

function findRussianProblem(taxId: string): TaxIdProblem | null {
  if (/^(\d{10}|\d{12})$/.test(taxId)) return validateInn(taxId).isValid ? null : "tax_id_inn";
  if (/^(\d{13}|\d{15})$/.test(taxId)) return isOgrn(taxId) ? null : "tax_id_ogrn";
  return "tax_id_ru_form";
}

/**
 * The last digit of an ОГРН is the number before it modulo 11, of an ОГРНИП (15 digits) modulo 13, and of that the
 * last digit. Source: order of the Russian Ministry of Finance of 30 October 2017, No. 165н (structure of the ОГРН).
 */
function isOgrn(digits: string): boolean {
  const rest = BigInt(digits.slice(0, -1)) % (digits.length === 13 ? 11n : 13n);
  return Number(rest % 10n) === Number(digits.at(-1));
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

/** As `optionalTaxIdInput`, for a card that names its country: the rule of the country decides, not here. */
export const bareTaxIdInput = z
  .string("tax_id_form")
  .max(60, "too_long")
  .refine((text) => !refusesUnstorable(text), "unstorable")
  .nullish()
  .transform((text) => normaliseTaxId(text ?? "") || null);
