import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelOf, medianOf, narrowestOf } from "./funnel.ts";

const stages = ["new", "talk", "terms"];
/** Name, what there was, the furthest stages of all and of the signed, how many reached each stage, what part went on. */
type Case = [
  string,
  { opened: number; signed: number },
  Record<string, number>,
  Record<string, number>,
  number[],
  (number | null)[],
];
const map = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe("funnelOf", () => {
  it.each<Case>([
    ["nothing", { opened: 0, signed: 0 }, {}, {}, [0, 0, 0], [null, null, null]],
    ["all stand at the first", { opened: 4, signed: 0 }, { new: 4 }, {}, [4, 0, 0], [0, null, null]],
    [
      "each a step further",
      { opened: 6, signed: 1 },
      { new: 3, talk: 2, terms: 1 },
      { terms: 1 },
      [6, 3, 1],
      [0.5, 1 / 3, 1],
    ],
    ["a stage was skipped", { opened: 2, signed: 0 }, { new: 1, terms: 1 }, {}, [2, 1, 1], [0.5, 1, 0]],
    ["signed from the first stage", { opened: 2, signed: 1 }, { new: 2 }, { new: 1 }, [2, 1, 1], [0.5, 1, 1]],
  ])("%s", (_, { opened, signed }, ...[furthest, signedFurthest, reached, passed]) => {
    const counts = { opened, signed, refused: 0, furthest: map(furthest) };
    const steps = funnelOf(stages, counts, map(signedFurthest));
    expect(steps.map((step) => step.reached)).toEqual(reached);
    expect(steps.map((step) => step.passed)).toEqual(passed);
  });

  it("never widens", () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(fc.tuple(count, count, count), fc.tuple(count, count, count), (all, signed) => {
        const furthest = new Map(stages.map((id, at) => [id, (all[at] ?? 0) + (signed[at] ?? 0)]));
        const ofSigned = new Map(stages.map((id, at) => [id, signed[at] ?? 0]));
        const opened = [...furthest.values()].reduce((sum, n) => sum + n, 0);
        const total = signed.reduce((sum, n) => sum + n, 0);
        const steps = funnelOf(stages, { opened, signed: total, refused: 0, furthest }, ofSigned);
        const way = [opened, ...steps.map(({ reached }) => reached), total];
        for (const [at, reached] of way.entries()) expect(reached).toBeLessThanOrEqual(way[at - 1] ?? opened);
      }),
    );
  });
});

describe("narrowestOf", () => {
  it("names the stage that the fewest get beyond", () => {
    const step = (stageId: string, passed: number | null) => ({
      stageId,
      passed,
      reached: 1,
      fromBefore: 1,
      fromAll: 1,
    });
    expect(narrowestOf([step("a", 0.5), step("b", 0.2), step("c", 0.9), step("d", null)])?.stageId).toBe("b");
    expect(narrowestOf([step("a", null)])).toBeNull();
  });
});

describe("medianOf", () => {
  it.each([
    [[], null],
    [[[5, 1]], 5],
    [[[5, 0]], null],
    [
      [
        [1, 1],
        [9, 1],
      ],
      5,
    ],
    [
      [
        [9, 1],
        [1, 2],
      ],
      1,
    ],
    [
      [
        [1, 2],
        [2, 2],
      ],
      1.5,
    ],
    [
      [
        [0, 3],
        [100, 2],
      ],
      0,
    ],
  ] as [[number, number][], number | null][])("of %j is %s", (values, median) => {
    const counted = values.map(([value, n]) => ({ value, n }));
    expect(medianOf(counted)).toBe(median);
  });

  it("is the median of the values written out", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: fc.nat(30), n: fc.nat(5) }), { maxLength: 12 }), (values) => {
        const all = values.flatMap(({ value, n }) => Array<number>(n).fill(value)).sort((a, b) => a - b);
        const middle =
          all.length === 0 ? null : ((all[(all.length - 1) >> 1] ?? 0) + (all[all.length >> 1] ?? 0)) / 2;
        expect(medianOf(values)).toBe(middle);
      }),
    );
  });
});
