import { describe, expect, it } from "vitest";
import { stepLesson, withMoves } from "./outline-view.ts";

const lesson = (id: string) => ({
  ...{ id, title: id, blocks: 0, questions: 0, lacks: false, changedAt: new Date(0), changedBy: "" },
});
const modules = [
  { id: "m1", lessons: [lesson("a"), lesson("b")] },
  { id: "m2", lessons: [] },
  { id: "m3", lessons: [lesson("c")] },
];

describe("a step", () => {
  it.each([
    ["down in its module", "a", 1, { moduleId: "m1", place: 1 }],
    ["up in its module", "b", -1, { moduleId: "m1", place: 0 }],
    ["down out of its module", "b", 1, { moduleId: "m2", place: 0 }],
    ["up into the end of the module above", "c", -1, { moduleId: "m2", place: 0 }],
    ["up at the very top", "a", -1, null],
    ["down at the very end", "c", 1, null],
    ["of a lesson that is not there", "x", 1, null],
  ] as const)("%s", (_, id, step, expected) => {
    expect(stepLesson(modules, id, step)).toEqual(expected);
  });
});

describe("moves on their way", () => {
  it.each([
    ["none", [], ["a b", "", "c"]],
    ["down in its module", [{ lessonId: "a", moduleId: "m1", place: 1 }], ["b a", "", "c"]],
    ["into another module", [{ lessonId: "a", moduleId: "m3", place: 0 }], ["b", "", "a c"]],
    [
      "one after the other",
      [
        { lessonId: "c", moduleId: "m2", place: 0 },
        { lessonId: "b", moduleId: "m2", place: 1 },
      ],
      ["a", "c b", ""],
    ],
    ["of what is gone", [{ lessonId: "x", moduleId: "m1", place: 0 }], ["a b", "", "c"]],
    ["to where nothing is", [{ lessonId: "a", moduleId: "gone", place: 0 }], ["a b", "", "c"]],
  ])("%s", (_, moves, expected) => {
    const shown = withMoves(modules, moves).map(({ lessons }) => lessons.map(({ id }) => id).join(" "));
    expect(shown).toEqual(expected);
  });
});
