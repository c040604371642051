import { describe, expect, it } from "vitest";
import { readShown, withMore } from "./shown-cards.ts";

const [a, b] = ["01900000-0000-7000-8000-00000000000a", "01900000-0000-7000-8000-00000000000b"];

describe("cards that columns show", () => {
  it.each([
    [undefined, {}],
    ["", {}],
    [`${a}.40`, { [a]: 40 }],
    [`${a}.40,${b}.60`, { [a]: 40, [b]: 60 }],
    [`${a}.999`, { [a]: 200 }],
    [`${a}.1`, { [a]: 12 }],
    [`${a}.-5,${b}.x,__proto__.40`, {}],
  ])("%s", (text, shown) => {
    expect(readShown(text)).toEqual(shown);
  });

  it("grow one column at a time", () => {
    expect(readShown(withMore(withMore(null, a, 40), b, 60))).toEqual({ [a]: 40, [b]: 60 });
    expect(readShown(withMore(`${a}.40`, a, 60))).toEqual({ [a]: 60 });
  });
});
