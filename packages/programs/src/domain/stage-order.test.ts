import { describe, expect, it } from "vitest";
import { decideOrder } from "./stage-order.ts";

describe("decideOrder", () => {
  it.each([
    ["as it is", ["a", "b", "c"], ["a", "b", "c"], ["a", "b", "c"]],
    ["another", ["a", "b", "c"], ["c", "a", "b"], ["c", "a", "b"]],
    ["one is missing", ["a", "b", "c"], ["a", "b"], null],
    ["one is unknown", ["a", "b"], ["a", "x"], null],
    ["one comes twice", ["a", "b"], ["a", "a"], null],
    ["one too many", ["a"], ["a", "b"], null],
  ])("%s", (_, present, asked, order) => {
    expect(decideOrder(present, asked)).toEqual(order);
  });
});
