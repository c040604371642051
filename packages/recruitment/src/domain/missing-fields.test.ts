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

  it.each([
    [null, ["site", "country", "taxId"]],
    ["DE", ["site", "taxId"]],
  ])(
    "asks for the country with a tax id, as the country decides how it is checked: %j",
    (country, missing) => {
      expect(missingFields({ ...card, taxId: null, country }, ["site", "taxId"])).toEqual(missing);
    },
  );

  it("asks for the country once, in its own place", () => {
    const bare = { ...card, taxId: null, country: null };
    expect(missingFields(bare, ["taxId", "country"])).toEqual(["taxId", "country"]);
  });
});
