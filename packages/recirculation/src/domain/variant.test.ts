import { describe, expect, it } from "vitest";
import { fallsInto, shuffledPlaces } from "./shuffle.ts";
import {
  findVariantProblem,
  isRightChoice,
  readChoice,
  rewordAsClaim,
  type VariantContent,
} from "./variant.ts";

const single: VariantContent = {
  kind: "single",
  prompt: "How long is a lead protected?",
  options: [
    { text: "90 days", right: true },
    { text: "30 days", right: false },
    { text: "A year", right: false },
  ],
};
const multiple: VariantContent = {
  kind: "multiple",
  prompt: "What belongs to a demo?",
  options: [
    { text: "A real request", right: true },
    { text: "The head of service", right: true },
    { text: "The price list", right: false },
  ],
};

describe("a choice", () => {
  it.each<[string, VariantContent, number[], number[] | null, boolean]>([
    ["right", single, [0], [0], true],
    ["wrong", single, [2], [2], false],
    ["two where one was asked for", single, [0, 1], null, false],
    ["none", single, [], null, false],
    ["what does not exist", single, [7], null, false],
    ["all of several", multiple, [1, 0], [0, 1], true],
    ["one of several is not all", multiple, [0], [0], false],
    ["one too many", multiple, [0, 1, 2], [0, 1, 2], false],
    ["the same one twice", single, [0, 0], [0], true],
  ])("%s", (_, variant, chosen, read, right) => {
    expect(readChoice(variant, chosen)).toEqual(read);
    expect(isRightChoice(variant, readChoice(variant, chosen) ?? [])).toBe(right);
  });
});

describe("a variant", () => {
  it.each<[string, VariantContent, string | null]>([
    ["of one answer", single, null],
    ["of several", multiple, null],
    [
      "without a right one",
      { ...single, options: single.options.map((option) => ({ ...option, right: false })) },
      "one_right",
    ],
    [
      "of which all are right",
      { ...multiple, options: multiple.options.map((option) => ({ ...option, right: true })) },
      "some_right",
    ],
    [
      "with the same answer twice",
      { ...single, options: [...single.options, { text: "A YEAR", right: false }] },
      "options_same",
    ],
  ])("%s", (_, variant, problem) => {
    expect(findVariantProblem(variant)).toBe(problem);
  });

  it.each([
    [single, true, "90 days"],
    [single, false, "30 days"],
    [multiple, true, "A real request; The head of service"],
    [multiple, false, "The price list"],
  ])("is asked as a colleague's claim %#", (question, claimsRight, claim) => {
    const reworded = rewordAsClaim(question, { locale: "en", claimsRight });
    expect(reworded.prompt).toContain(`“${claim}”`);
    expect(findVariantProblem(reworded)).toBeNull();
    expect(isRightChoice(reworded, [claimsRight ? 0 : 1])).toBe(true);
  });
});

describe("the order of options", () => {
  it("is the same for a delivery, differs between them, and loses none", () => {
    const orders = Array.from({ length: 200 }, (_, seed) => shuffledPlaces(4, `delivery ${seed}`));
    expect(shuffledPlaces(4, "delivery 7")).toEqual(orders[7]);
    for (const order of orders) expect([...order].sort()).toEqual([0, 1, 2, 3]);
    const first = [0, 1, 2, 3].map((place) => orders.filter((order) => order[0] === place).length);
    for (const count of first) expect(count).toBeGreaterThan(25);
  });

  it("and the part that is held out is about as large as asked for", () => {
    const held = Array.from({ length: 2_000 }, (_, seed) => fallsInto(10, `person ${seed}`)).filter(
      Boolean,
    ).length;
    expect(held).toBeGreaterThan(140);
    expect(held).toBeLessThan(260);
    expect(fallsInto(0, "person")).toBe(false);
  });
});
