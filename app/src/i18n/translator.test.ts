import type { i18n } from "i18next";
import { describe, expect, it } from "vitest";
import { makeTranslator } from "./translator.ts";

const words = {
  common: {
    plain: "Plain",
    hello: "Hello, {{name}}",
    quoted: "Lead “{{name}}” «{{name}}»",
    leads_one: "a lead",
    leads_other: "{{count}} leads",
  },
};

/** Without the types of the product's own keys. */
function translate(translator: i18n, key: string, filling?: object): string {
  const t = translator.getFixedT(null, "common") as unknown as (key: string, filling?: object) => string;
  return filling ? t(key, filling) : t(key);
}

describe("makeTranslator", () => {
  const translator = makeTranslator("en", words);

  it("gives plain words, filled words and plurals", () => {
    expect(translate(translator, "plain")).toBe("Plain");
    expect(translate(translator, "hello", { name: "Ann" })).toBe("Hello, Ann");
    expect(translate(translator, "hello", { name: "Bob" })).toBe("Hello, Bob");
    expect([1, 3].map((count) => translate(translator, "leads", { count }))).toEqual(["a lead", "3 leads"]);
  });

  it("does not set the marks of a name and of its sentence side by side", () => {
    expect(translate(translator, "quoted", { name: "ООО «Лотос»" })).toBe("Lead “ООО «Лотос»” «ООО «Лотос»");
  });

  it("hands out one and the same function for one part of the words", () => {
    expect(translator.getFixedT(null, "common")).toBe(translator.getFixedT(null, "common"));
    expect(translator.getFixedT(null, "common")).not.toBe(translator.getFixedT(null, "ui"));
  });
});
