import { describe, expect, it } from "vitest";
import {
  findTaxIdProblem,
  findTaxIdProblemIn,
  normaliseTaxId,
  optionalTaxIdInput,
  taxIdIn,
} from "./tax-id.ts";

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

describe("tax ids of a country", () => {
  it.each([
    ["RU", "7707083893", null],
    ["RU", "RU7707083893", null],
    ["RU", "7707083894", "tax_id_inn"],
    ["RU", "500100732259", null],
    ["RU", "1027700132195", null],
    ["RU", "1027700132196", "tax_id_ogrn"],
    ["RU", "304500116000157", null],
    ["RU", "304500116000158", "tax_id_ogrn"],
    ["RU", "770708389", "tax_id_ru_form"],
    ["RU", "ABC", "tax_id_ru_form"],
    ["DE", "DE129273398", null],
    ["DE", "129273398", null],
    ["DE", "129273399", "tax_id_vat"],
    ["PL", "1234563218", null],
    ["PL", "1234563219", "tax_id_vat"],
    ["GR", "EL094259216", null],
    ["GR", "094259216", null],
    ["FR", "40303265045", null],
    ["NL", "NL004495445B01", null],
    ["ES", "B64717838", null],
    ["KZ", "1234567890", null],
    ["US", "12", "tax_id_form"],
    ["", "7707083894", "tax_id_checksum"],
    ["", "1027700132196", null],
  ])("%s %s: %s", (country, typed, problem) => {
    expect(findTaxIdProblemIn(country, taxIdIn(country, normaliseTaxId(typed)))).toBe(problem);
  });

  it.each([
    ["PL", "1234563218", "PL1234563218"],
    ["PL", "PL1234563218", "PL1234563218"],
    ["RU", "RU7707083893", "7707083893"],
    ["KZ", "123", "123"],
  ])("%s %s is kept as %s", (country, typed, kept) => {
    expect(taxIdIn(country, typed)).toBe(kept);
  });
});
