import type { BoardColumn } from "@tributary/recruitment";
import { describe, expect, it } from "vitest";
import { movedColumns } from "./moved-columns.ts";

const card = (id: string, stageId: string, expectedMinor: number | null) => ({
  id,
  stageId,
  expectedMinor,
  stale: true,
});
const columns = [
  { stage: { id: "new" }, count: 3, sumMinor: 60, cards: [card("a", "new", 10), card("b", "new", null)] },
  { stage: { id: "talk" }, count: 1, sumMinor: 5, cards: [card("c", "talk", 5)] },
] as unknown as readonly BoardColumn[];

const seen = (moving: [string, string | null][]) =>
  movedColumns(columns, new Map(moving)).map(({ count, sumMinor, cards }) => [
    count,
    sumMinor,
    cards.map(({ id }) => id).join(""),
  ]);

describe("movedColumns", () => {
  it.each<[string, [string, string | null][], unknown[]]>([
    [
      "nothing under way",
      [],
      [
        [3, 60, "ab"],
        [1, 5, "c"],
      ],
    ],
    [
      "one goes on",
      [["a", "talk"]],
      [
        [2, 50, "b"],
        [2, 15, "ac"],
      ],
    ],
    [
      "one without an amount goes on",
      [["b", "talk"]],
      [
        [2, 60, "a"],
        [2, 5, "bc"],
      ],
    ],
    [
      "to where it stands",
      [["a", "new"]],
      [
        [3, 60, "ab"],
        [1, 5, "c"],
      ],
    ],
    [
      "one ends",
      [["c", null]],
      [
        [3, 60, "ab"],
        [0, 0, ""],
      ],
    ],
    [
      "two cross",
      [
        ["a", "talk"],
        ["c", "new"],
      ],
      [
        [3, 55, "cb"],
        [1, 10, "a"],
      ],
    ],
    [
      "a card that is not shown",
      [["x", "talk"]],
      [
        [3, 60, "ab"],
        [1, 5, "c"],
      ],
    ],
  ])("%s", (_, moving, expected) => {
    expect(seen(moving)).toEqual(expected);
  });
});
