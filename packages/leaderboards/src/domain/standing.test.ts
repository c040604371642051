import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinStandings, rankFromTop } from "./standing.ts";

function score(memberId: string, rank: number) {
  return { memberId, name: memberId, partnerName: "P", value: 100 - rank, rank };
}

describe("rankFromTop", () => {
  it.each([
    [[], []],
    [[9], [1]],
    [
      [9, 9, 7],
      [1, 1, 3],
    ],
    [
      [9, 7, 7, 7, 2],
      [1, 2, 2, 2, 5],
    ],
    [
      [5, 0, 0, -3],
      [1, 2, 2, 4],
    ],
  ])("%j: %j", (values, ranks) => {
    expect(rankFromTop(values.map((value) => ({ value }))).map(({ rank }) => rank)).toEqual(ranks);
  });

  it("a rank is one more than the number of those who have more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 9 })), (values) => {
        const sorted = values.sort((left, right) => right - left);
        for (const { value, rank } of rankFromTop(sorted.map((of) => ({ value: of })))) {
          expect(rank).toBe(1 + sorted.filter((other) => other > value).length);
        }
      }),
    );
  });
});

describe("joinStandings", () => {
  const top = [score("a", 1), score("b", 2), score("c", 3)];

  it("shows a member of the top once", () => {
    const rows = joinStandings(top, [score("b", 2), score("c", 3), score("d", 4)], { firstNear: 2, me: "c" });
    expect(rows.map(({ memberId, isMe, afterGap }) => [memberId, isMe, afterGap])).toEqual([
      ["a", false, false],
      ["b", false, false],
      ["c", true, false],
      ["d", false, false],
    ]);
  });

  it("shows no gap where the next place follows", () => {
    const rows = joinStandings(top, [score("d", 4), score("e", 5)], { firstNear: 4, me: "d" });
    expect(rows.some(({ afterGap }) => afterGap)).toBe(false);
  });

  it("shows one gap before the rows around a member far below", () => {
    const rows = joinStandings(top, [score("x", 40), score("y", 41)], { firstNear: 40, me: "y" });
    expect(rows.filter(({ afterGap }) => afterGap).map(({ memberId }) => memberId)).toEqual(["x"]);
  });
});
