import { describe, expect, it } from "vitest";
import {
  amountInput,
  dayInput,
  emailInput,
  idInput,
  lineInput,
  monthInput,
  optionalEmailInput,
  optionalIdInput,
  optionalLineInput,
  textInput,
} from "./index.ts";

const id = "018f4e2e-0000-7000-8000-000000000000";

describe("input", () => {
  it.each([
    [lineInput(5), " a\tb ", "a b"],
    [optionalLineInput(5), undefined, null],
    [optionalLineInput(5), "  ", null],
    [textInput(9), null, ""],
    [textInput(9), "a\r\nb ", "a\nb"],
    [optionalEmailInput, " Ann@Example.COM ", "ann@example.com"],
    [optionalEmailInput, " ", null],
    [optionalIdInput, "", null],
    [idInput, id, id],
    [amountInput(0), 0, 0],
    [dayInput, "2028-02-29", "2028-02-29"],
    [emailInput, " Анна@Пример.РФ ", "анна@пример.рф"],
    [monthInput, "2026-12", "2026-12"],
  ])("%# reads %s, %j as %j", (schema, given, read) => {
    expect(schema.parse(given)).toBe(read);
  });

  it.each([
    [lineInput(5), "   ", "required"],
    [lineInput(5), undefined, "required"],
    [lineInput(5), "abcdef", "too_long"],
    [lineInput(5), "a\u0000", "unstorable"],
    [textInput(5), "\ud800", "unstorable"],
    [optionalEmailInput, "ann@", "email_form"],
    [optionalEmailInput, `${"a".repeat(254)}@example.com`, "too_long"],
    [emailInput, "", "email_form"],
    [emailInput, "a\u0000b@example.com", "unstorable"],
    [emailInput, "a\ud800@example.com", "unstorable"],
    [emailInput, "a\u001b@example.com", "email_form"],
    [emailInput, "ann@example.com,bob@example.org", "email_form"],
    [emailInput, "ann@b,bob.example", "email_form"],
    [monthInput, "0000-01", "period_form"],
    [monthInput, "9999-12", "period_form"],
    [monthInput, "2026-13", "period_form"],
    [idInput, "x", "unknown"],
    [optionalIdInput, "1", "unknown"],
    [amountInput(0), -1, "amount_negative"],
    [amountInput(1), 0, "amount_positive"],
    [amountInput(1), 1.5, "amount_form"],
    [amountInput(1), 1e15, "amount_too_large"],
    [dayInput, "2026-02-29", "day_form"],
    [dayInput, "1969-12-31", "day_form"],
    [dayInput, "2026-1-1", "day_form"],
  ])("%# refuses %s, %j: %s", (schema, given, problem) => {
    expect(schema.safeParse(given).error?.issues[0]?.message).toBe(problem);
  });
});
