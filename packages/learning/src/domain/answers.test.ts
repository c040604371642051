import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAnswer, decideScore, shuffleOptions } from "./answers.ts";

const options = [
  { id: "a", text: "A", right: true },
  { id: "b", text: "B", right: false },
  { id: "c", text: "C", right: true },
];
const several = { kind: "multiple" as const, options };
const one = { kind: "single" as const, options: options.slice(0, 2) };

describe("an answer", () => {
  it.each([
    ["the right one", one, ["a"], true],
    ["a wrong one", one, ["b"], false],
    ["all that are right, in any order", several, ["c", "a"], true],
    ["one twice", several, ["a", "c", "a"], true],
    ["too few", several, ["a"], false],
    ["too many", several, ["a", "b", "c"], false],
  ])("of %s", (_, question, chosen, isRight) => {
    expect(decideAnswer(question, chosen)).toMatchObject({ ok: true, value: { isRight } });
  });

  it.each([
    ["nothing", one, [], "required"],
    ["an option of another question", one, ["z"], "unknown"],
    ["several where one is asked for", one, ["a", "b"], "one_only"],
  ])("of %s is refused", (_, question, chosen, problem) => {
    expect(decideAnswer(question, chosen)).toMatchObject({
      ok: false,
      error: { details: { fields: [{ field: "chosen", problem }] } },
    });
  });
});

describe("shuffling", () => {
  it("gives one learner the same order each time, and loses nothing", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const once = shuffleOptions(options, seed);
        expect(shuffleOptions([...options].reverse(), seed)).toEqual(once);
        expect([...once].sort((left, right) => (left.id < right.id ? -1 : 1))).toEqual(options);
      }),
    );
  });

  it("puts each option in front about as often", () => {
    const firsts = Array.from({ length: 3_000 }, (_, at) => shuffleOptions(options, `learner ${at}`)[0]?.id);
    for (const { id } of options) {
      expect(firsts.filter((first) => first === id).length).toBeGreaterThan(850);
    }
  });
});

describe("a score", () => {
  it.each([
    [8, 10, 80, 80, true],
    [7, 10, 80, 70, false],
    [2, 3, 66, 66, true],
    [2, 3, 67, 66, false],
    [0, 0, 80, 100, true],
    [0, 5, 1, 0, false],
    [5, 5, 100, 100, true],
    [199, 200, 100, 99, false],
  ])(
    "of %i of %i with %i %% to pass is %i %%, passed: %s",
    (rightCount, questionCount, passingPercent, scorePercent, passed) => {
      expect(decideScore({ rightCount, questionCount, passingPercent })).toMatchObject({
        scorePercent,
        passed,
      });
    },
  );
});
