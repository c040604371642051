import { expect, it } from "vitest";
import { largestDrop } from "./largest-drop.ts";

const lesson = (title: string, opened: number, done: number) => ({ title, opened, done });

it.each([
  ["nothing", [], null],
  ["too few learners", [lesson("a", 4, 0)], null],
  ["hardly any loss", [lesson("a", 100, 95)], null],
  ["one loss", [lesson("a", 100, 95), lesson("b", 95, 60)], { title: "b", share: 35 / 95 }],
  [
    "the larger share, not the larger number",
    [lesson("a", 100, 70), lesson("b", 10, 5)],
    { title: "b", share: 0.5 },
  ],
])("%s", (_, lessons, expected) => expect(largestDrop(lessons)).toEqual(expected));
