import { newId } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { askedFields, filesOf, missingFields, nicheOf, readContent, textOf } from "./content.ts";
import { contentInput, itemKinds } from "./kinds.ts";

const parse = (given: object) => contentInput.parse(given);

describe("content", () => {
  it.each(itemKinds)("of an empty %s is a draft that cannot be published", (kind) => {
    const content = parse({ kind });
    expect(missingFields(content).length).toBeGreaterThan(0);
    expect(Object.keys(content)).toEqual(expect.arrayContaining([...askedFields(kind)]));
    expect(readContent(kind, JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it("keeps what belongs to its kind alone, cleaned, without rows that say nothing", () => {
    const content = parse({
      kind: "price_list",
      client: "not of this kind",
      rows: [{ product: " Pro  plan ", price: "$ 12" }, undefined, { price: "1" }, {}],
      notes: "a\r\nb\u0007",
    });
    expect(content).toEqual({
      kind: "price_list",
      validFrom: null,
      rows: [{ product: "Pro plan", price: "$ 12", note: "" }],
      notes: "a\nb",
      fileId: null,
    });
    expect(missingFields(content)).toEqual([]);
  });

  it.each(["javascript:alert(1)", "http://example.com", "data:text/html,x", "//example.com", "x"])(
    "takes no address %s",
    (url) => {
      expect(contentInput.safeParse({ kind: "presentation", url }).success).toBe(false);
    },
  );

  it("knows its files, its trade and its words", () => {
    const [fileId, imageId] = [newId(), newId()];
    const content = parse({
      kind: "case",
      niche: "Retail",
      fileId,
      imageId,
      figures: [{ value: "42 %", label: "less work" }],
      quote: "Good",
    });
    expect(filesOf(content)).toEqual([fileId, imageId]);
    expect(nicheOf(content)).toBe("retail");
    expect(textOf(content).split("\n").sort()).toEqual(["42 %", "Good", "Retail", "less work"]);
  });
});
