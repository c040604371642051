import { expect, it } from "vitest";
import { fontRuns } from "./font-runs.ts";

it.each([
  ["", []],
  ["Anna Smith", [["latin", "Anna Smith"]]],
  ["Анна Ёжикова", [["cyrillic", "Анна Ёжикова"]]],
  [
    "Продажа CRM, 1 шаг",
    [
      ["cyrillic", "Продажа "],
      ["latin", "CRM, 1 "],
      ["cyrillic", "шаг"],
    ],
  ],
  [
    "Łukasz",
    [
      ["latin-ext", "Ł"],
      ["latin", "ukasz"],
    ],
  ],
])("%j is written with its fonts", (text, expected) => {
  expect(fontRuns(text).map((run) => [run.part, run.text])).toEqual(expected);
  expect(
    fontRuns(text)
      .map((run) => run.text)
      .join(""),
  ).toBe(text);
});
