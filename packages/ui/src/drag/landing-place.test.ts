import { expect, it } from "vitest";
import { gapAt, placeInGap } from "./landing-place.ts";

const drawn = { getBoundingClientRect: () => ({ top: 100, height: 40 }) };
const item = (dragList: string, dragAt: string) => ({ dataset: { dragList, dragAt, dragId: "x" } });

it.each([
  [101, 2],
  [120, 2],
  [121, 3],
  [139, 3],
])("the pointer at %d px shows the gap %d", (clientY, at) => {
  expect(gapAt({ ...item("a", "2"), ...drawn }, clientY)).toEqual({ list: "a", at });
});

it("an empty list has one gap, wherever the pointer is", () => {
  expect(gapAt({ dataset: { dragList: "a", dragAt: "0" }, ...drawn }, 139)).toEqual({ list: "a", at: 0 });
});

it.each([
  ["up", 2, { list: "a", at: 0 }, { list: "a", at: 0 }],
  ["down, past itself", 1, { list: "a", at: 3 }, { list: "a", at: 2 }],
  ["nowhere, before itself", 1, { list: "a", at: 1 }, null],
  ["nowhere, behind itself", 1, { list: "a", at: 2 }, null],
  ["into another list", 1, { list: "b", at: 3 }, { list: "b", at: 3 }],
])("an item goes %s", (_, from, gap, place) => {
  expect(placeInGap(item("a", String(from)), gap)).toEqual(place);
});
