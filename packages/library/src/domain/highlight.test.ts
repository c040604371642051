import { describe, expect, it } from "vitest";
import { excerptOf, highlight } from "./highlight.ts";

const marked = (text: string, ...stems: string[]) =>
  highlight(text, stems)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join("");

describe("highlight", () => {
  it.each([
    ["Презентация для презентаций", ["презентац"], "[Презентация] для [презентаций]"],
    ["Companies and a company", ["compani"], "[Companies] and a [company]"],
    ["Price of prices", ["price"], "[Price] of [prices]"],
    ["nothing here", ["price"], "nothing here"],
    ["", ["price"], ""],
    ["all of it", [], "all of it"],
  ])("%j for %j is %j", (text, stems, expected) => {
    expect(marked(text, ...stems)).toBe(expected);
  });
});

describe("excerptOf", () => {
  it("is the part around the first hit, cut between words", () => {
    const text = `${"before ".repeat(50)}the price is right ${"after ".repeat(50)}`;
    const excerpt = excerptOf(text, ["price"], 60) ?? "";
    expect(excerpt).toMatch(/^…before .*the price is right.*…$/);
    expect(excerpt.length).toBeLessThan(70);
    expect(excerptOf("short price", ["price"])).toBe("short price");
    expect(excerptOf("nothing", ["price"])).toBeNull();
  });
});
