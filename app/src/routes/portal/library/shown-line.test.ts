import type { LibraryRow } from "@tributary/library";
import { expect, it } from "vitest";
import { shownLine } from "./shown-line.ts";

const before = new Date("2026-03-05T10:00:00Z");
const row: LibraryRow = {
  id: "1",
  kind: "case",
  niche: "",
  title: "Prices of May",
  summary: "All of them",
  number: 2,
  publishedAt: new Date("2026-03-06T10:00:00Z"),
  excerpt: null,
  seenNumber: null,
};

it.each<[Partial<LibraryRow>, string | null]>([
  [{}, "new"],
  [{ publishedAt: before }, null],
  [{ seenNumber: 1 }, "updated"],
  [{ seenNumber: 1, publishedAt: new Date("2026-01-01") }, "updated"],
  [{ seenNumber: 2 }, null],
])("a row with %j is marked %j", (facts, mark) => {
  expect(shownLine({ ...row, ...facts }, [], before).mark).toBe(mark);
});

it("shows the words that were searched, in the text when they stand there alone", () => {
  const line = shownLine({ ...row, excerpt: "…the price of…" }, ["price"], before);
  expect(line.title).toEqual([
    { text: "Prices", hit: true },
    { text: " of May", hit: false },
  ]);
  expect(line.detail.filter(({ hit }) => hit)).toEqual([{ text: "price", hit: true }]);
});
