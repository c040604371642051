import { describe, expect, it } from "vitest";
import { linesOf } from "./lines-of.ts";

describe("a name at an axis", () => {
  it.each([
    ["New", 100, ["New"]],
    ["Works with a competitor", 170, ["Works with a competitor"]],
    ["Works with a competitor", 120, ["Works with a", "competitor"]],
    ["Сделка состоялась: что вам", 120, ["Сделка", "состоялась: ч…"]],
    ["Sandsteinhandelsgesellschaft", 120, ["Sandsteinhandels", "gesellschaft"]],
    ["", 100, [""]],
  ] as const)("%s in %d px stands as %j", (name, width, lines) => {
    expect(linesOf(name, width)).toEqual(lines);
  });

  it("is cut at the end of the second line, and nothing but then", () => {
    const name = "A name that goes on and on and on until nobody reads it any more";
    const [first = "", second = ""] = linesOf(name, 120);
    expect(name.startsWith(first)).toBe(true);
    expect(second.endsWith("…")).toBe(true);
  });
});
