import { newId } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { applicationInput } from "./application-input.ts";

const form = {
  formKey: newId(),
  companyName: "Northwind",
  country: "GB",
  taxId: "GB 980 7806 84",
  personName: "Ingrid Halvorsen",
  email: "Head@Northwind.example",
  consent: "on",
  consentTextId: newId(),
};

function problemsOf(changes: Record<string, unknown>): string[] {
  const read = applicationInput.safeParse({ ...form, ...changes });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

describe("an application", () => {
  it("is read as it is compared", () => {
    expect(applicationInput.parse(form)).toMatchObject({
      taxId: "GB980780684",
      email: "head@northwind.example",
      site: null,
      why: "",
    });
  });

  it.each([
    ["consent was not given", { consent: undefined }, ["consent consent_required"]],
    ["consent says something else", { consent: "no" }, ["consent consent_required"]],
    [
      "consent was ticked twice in one form",
      { consent: ["on", "on"] },
      ["consent Invalid input: expected string, received array"],
    ],
    ["the country is left out", { country: "" }, ["country required"]],
    ["the country is none", { country: "Great Britain" }, ["country country_form"]],
    ["a Russian ИНН has a wrong digit", { country: "RU", taxId: "7707083894" }, ["taxId tax_id_inn"]],
    ["a Russian ИНН is none", { country: "RU", taxId: "GB980780684" }, ["taxId tax_id_ru_form"]],
    ["the tax id is a sentence", { taxId: "I do not have one" }, ["taxId tax_id_form"]],
    ["the address is none", { email: "head" }, ["email email_form"]],
    ["the site runs something", { site: "javascript:alert(1)" }, ["site site_form"]],
    ["the name holds a NUL", { companyName: "A\u0000" }, ["companyName unstorable"]],
  ])("when %s", (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it("says all that is wrong at once", () => {
    expect(problemsOf({ consent: undefined, country: "RU", taxId: "1" })).toEqual([
      "taxId tax_id_ru_form",
      "consent consent_required",
    ]);
    expect(problemsOf({ consent: undefined, companyName: "" })).toEqual([
      "companyName required",
      "consent consent_required",
    ]);
  });

  it.each([
    ["PL", "123-456-32-18", "PL1234563218"],
    ["PL", "PL1234563218", "PL1234563218"],
    ["KZ", "1234 5678 9012", "123456789012"],
    ["RU", "7707 083893", "7707083893"],
    ["RU", "RU7707083893", "7707083893"],
    ["DE", "DE136695976", "DE136695976"],
  ])("from %s with the tax id %s is kept as %s", (country, taxId, kept) => {
    expect(applicationInput.parse({ ...form, country, taxId }).taxId).toBe(kept);
  });
});
