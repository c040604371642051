import { z } from "zod";
import { isUuid } from "../ids.ts";
import { cleanLine, cleanText, normaliseEmail, refusesUnstorable } from "../text.ts";

const storable = z.string("required").refine((text) => !refusesUnstorable(text), "unstorable");

/**
 * A line that must be given: cleaned, 1 to `max` characters. Problems: `required`, `too_long`, `unstorable` (a NUL
 * or half of a character, which no database keeps).
 */
export function lineInput(max: number) {
  return storable.transform(cleanLine).pipe(z.string().min(1, "required").max(max, "too_long"));
}

/** A line that may be left out or empty, which is null. Problems as `lineInput`, without `required`. */
export function optionalLineInput(max: number) {
  return storable
    .transform(cleanLine)
    .pipe(z.string().max(max, "too_long"))
    .nullish()
    .transform((text) => text || null);
}

/** Several lines that may be left out, which is an empty text. */
export function textInput(max: number) {
  return storable
    .transform(cleanText)
    .pipe(z.string().max(max, "too_long"))
    .nullish()
    .transform((text) => text ?? "");
}

/** One mailbox and nothing that a mail's head, or a database, would read otherwise. */
const emailForm = /^[^\s\p{Cc}@<>(),;:"\\]+@[^\s\p{Cc}@.<>(),;:"\\]+(\.[^\s\p{Cc}@.<>(),;:"\\]+)+$/u;

/** An e-mail address that must be given; in lower case. Problems: `email_form`, `too_long`, `unstorable`. */
export const emailInput = storable
  .transform(normaliseEmail)
  .pipe(z.string().max(254, "too_long").regex(emailForm, "email_form"));

/** A calendar month, `YYYY-MM`, between 1970 and 2199. Problem: `period_form`. */
export const monthInput = z
  .string("period_form")
  .regex(/^(19[7-9]\d|2[01]\d\d)-(0[1-9]|1[0-2])$/, "period_form");

/** An e-mail address that may be left out or empty, which is null; in lower case. Problems: `email_form`, `too_long`. */
export const optionalEmailInput = storable
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .max(254, "too_long")
      .refine((email) => email === "" || emailForm.test(email), "email_form"),
  )
  .nullish()
  .transform((email) => email || null);

/** The id of a row in canonical form. Problem: `unknown`, as for an id that no row has. */
export const idInput = z.string("unknown").refine(isUuid, "unknown");

/** As `idInput`, and may be left out or empty, which is null. */
export const optionalIdInput = z
  .string("unknown")
  .refine((id) => id === "" || isUuid(id), "unknown")
  .nullish()
  .transform((id) => id || null);

/** The largest amount that is kept, in minor units: nine trillion of a currency with two decimals. */
export const largestAmount = 900_000_000_000_000;

/**
 * An amount in minor units from `min` on. Problems: `amount_form`, `amount_too_large`, and below the least
 * `amount_negative` (0) or `amount_positive` (1).
 */
export function amountInput(min: 0 | 1) {
  return z
    .number("amount_form")
    .int("amount_form")
    .min(min, min === 0 ? "amount_negative" : "amount_positive")
    .max(largestAmount, "amount_too_large");
}

/** A calendar day that exists, `YYYY-MM-DD`, between 1970 and 2199. Problem: `day_form`. */
export const dayInput = z.string("day_form").refine((day) => {
  const match = /^(19[7-9]\d|2[01]\d\d)-(\d\d)-(\d\d)$/.exec(day);
  const at = new Date(`${day}T00:00:00Z`);
  return match !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}, "day_form");
