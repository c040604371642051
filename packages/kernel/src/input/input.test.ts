import { describe, expect, it } from "vitest";
import { idInput, lineInput, optionalEmailInput, optionalIdInput, optionalLineInput, textInput } from "./index.ts";

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
    [idInput, "x", "unknown"],
    [optionalIdInput, "1", "unknown"],
  ])("%# refuses %s, %j: %s", (schema, given, problem) => {
    expect(schema.safeParse(given).error?.issues[0]?.message).toBe(problem);
  });
});
