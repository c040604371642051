import { describe, expect, it } from "vitest";
import { findTaxIdProblem, normaliseTaxId, optionalTaxIdInput } from "./tax-id.ts";

describe("tax ids", () => {
  it.each([
    [" 77 07 08-38 93 ", "7707083893"],
    ["12-3456789", "123456789"],
    ["de 129.273.398", "DE129273398"],
    ["７７０７０８３８９３", "7707083893"],
  ])("%j is %s", (text, taxId) => {
    expect(normaliseTaxId(text)).toBe(taxId);
  });

  it.each([
    ["7707083893", null],
    ["500100732259", null],
    ["7707083894", "tax_id_checksum"],
    ["500100732258", "tax_id_checksum"],
    ["PL1234563218", null],
    ["12", "tax_id_form"],
    ["123456789012345678901", "tax_id_form"],
    ["<b>1", "tax_id_form"],
  ])("%s: %s", (taxId, problem) => {
    expect(findTaxIdProblem(taxId)).toBe(problem);
  });

  it("names the rule that was broken", () => {
    expect(optionalTaxIdInput.safeParse("7707083894").error?.issues.map((issue) => issue.message)).toEqual([
      "tax_id_checksum",
    ]);
    expect(optionalTaxIdInput.parse(" ")).toBeNull();
    expect(optionalTaxIdInput.parse(undefined)).toBeNull();
  });
});
