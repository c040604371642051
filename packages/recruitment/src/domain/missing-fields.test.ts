import { describe, expect, it } from "vitest";
import { type CardFacts, missingFields } from "./missing-fields.ts";

const card: CardFacts = {
  taxId: "7707083893",
  country: "",
  region: "Tver",
  site: null,
  activityCode: null,
  legalForm: null,
  sizeBand: "1-10",
  email: null,
  phone: "+7 1",
};

describe("missingFields", () => {
  it.each([
    [[], []],
    [["taxId", "region", "sizeBand"], []],
    [
      ["site", "taxId", "email"],
      ["site", "email"],
    ],
    [["country"], ["country"]],
  ] as const)("of %j: %j", (required, missing) => {
    expect(missingFields(card, required)).toEqual(missing);
  });
});
