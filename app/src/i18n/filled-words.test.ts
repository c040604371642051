import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { en } from "./en/index.ts";
import { compileWords, fillsPlainly } from "./filled-words.ts";
import { ru } from "./ru/index.ts";
import { makeTranslator } from "./translator.ts";

/** All words that something is filled into, by part and key. */
function filledWords(words: object): { part: string; key: string; text: string }[] {
  const found: { part: string; key: string; text: string }[] = [];
  const walk = (part: string, at: object, path: string): void => {
    for (const [name, text] of Object.entries(at)) {
      if (typeof text === "object") walk(part, text, `${path}${name}.`);
      else if (String(text).includes("{{")) found.push({ part, key: path + name, text: String(text) });
    }
  };
  for (const [part, at] of Object.entries(words)) walk(part, at, "");
  return found;
}

describe.each([
  ["en", en],
  ["ru", ru],
] as const)("filled words in %s", (language, words) => {
  it("are what i18next makes of them, whatever signs stand in a value", () => {
    const plain = createInstance();
    const options = { lng: language, resources: { [language]: words } as never, initAsync: false };
    void plain.init({ ...options, interpolation: { escapeValue: false }, showSupportNotice: false });
    const ours = makeTranslator(language, words);
    const all = filledWords(words).filter(({ text }) => !text.includes("{{count}}"));
    expect(all.length).toBeGreaterThan(100);
    for (const { part, key, text } of all) {
      const names = [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name as string);
      const values = Object.fromEntries(names.map((name, at) => [name, at % 2 ? at : `<b>$1 & ${name}`]));
      const say = (translator: typeof plain) =>
        (translator.getFixedT(null, part as never) as unknown as (key: string, filling: object) => string)(
          key,
          values,
        );
      expect(say(ours), `${part}:${key}`).toBe(say(plain));
    }
  });
});

describe("fillsPlainly", () => {
  it.each([
    [{ name: "Ann", amount: 3 }, true],
    [{}, true],
    [{ count: 3 }, false],
    [{ context: "male" }, false],
    [{ name: undefined }, false],
    [{ name: null }, false],
    [{ at: new Date() }, false],
    ["words", false],
    [null, false],
  ])("of %o is %s", (filling, plainly) => {
    expect(fillsPlainly(filling)).toBe(plainly);
  });
});

describe("compileWords", () => {
  it("leaves to i18next what asks for more than a value, or misses one", () => {
    expect(compileWords("$t(other)")).toBeNull();
    expect(compileWords("{{amount, number}}")).toBeNull();
    expect(compileWords("{{person.name}}")).toBeNull();
    expect(compileWords("Hello, {{name}}")?.({})).toBeNull();
    expect(compileWords("Hello, {{name}}: {{name}}")?.({ name: "Ann" })).toBe("Hello, Ann: Ann");
  });
});
