import { describe, expect, it } from "vitest";
import { problemOfAmount, readTypedAmount } from "./read-typed-amount.ts";

describe("readTypedAmount", () => {
  it.each([
    ["1200", "USD", 120_000],
    ["1,200", "USD", 120_000],
    ["1.200", "EUR", 120_000],
    ["1,20", "USD", 120],
    ["1 200,50", "RUB", 120_050],
    ["1 200 000,5 ₽", "RUB", 120_000_050],
    ["$1,234,567.89", "USD", 123_456_789],
    ["1.234.567,89", "EUR", 123_456_789],
    ["1’200.00", "CHF", 120_000],
    ["1,200", "JPY", 1_200],
    ["1.234", "KWD", 1_234],
    ["-5", "USD", -500],
    ["0", "USD", 0],
    ["", "USD", null],
    ["a lot", "USD", null],
    ["1,2345", "USD", null],
    ["12,34,567", "USD", null],
    ["1.5", "JPY", null],
    ["1..5", "USD", null],
    ["99999999999999999999", "USD", null],
  ])("%j in %s is %j", (text, currency, minor) => {
    expect(readTypedAmount(text, currency)).toBe(minor);
  });
});

it.each([
  ["99999999999999999999", "amount_too_large"],
  ["99 999 999 999 999 ₽", "amount_too_large"],
  ["a lot", "amount_form"],
  ["1..5", "amount_form"],
  ["", "amount_form"],
])("what is wrong with %j is %s", (text, problem) => {
  expect(problemOfAmount(text)).toBe(problem);
});
