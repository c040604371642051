import { expect, it } from "vitest";
import { type CourseLine, nextCourse } from "./course-state.ts";

function line(courseId: string, facts: Partial<CourseLine> = {}): CourseLine {
  return {
    ...{
      courseId,
      title: courseId,
      state: "new",
      doneCount: 0,
      totalCount: 3,
      minutesLeft: 9,
      required: false,
    },
    ...{ dueAt: null, scorePercent: null, lastSeenAt: null, ...facts },
  };
}

const day = (of: number): Date => new Date(Date.UTC(2026, 2, of));

it.each([
  ["nothing", [], null],
  [
    "what is passed, or has no tries left",
    [line("a", { state: "passed" }), line("b", { state: "spent" })],
    null,
  ],
  ["the first, when all are alike", [line("a"), line("b")], "a"],
  ["what was begun before what was not", [line("a"), line("b", { lastSeenAt: day(1) })], "b"],
  ["what was seen last", [line("a", { lastSeenAt: day(1) }), line("b", { lastSeenAt: day(2) })], "b"],
  [
    "what is required before what was begun",
    [line("a", { lastSeenAt: day(1) }), line("b", { required: true })],
    "b",
  ],
  [
    "what is due earlier",
    [
      line("a", { required: true }),
      line("b", { required: true, dueAt: day(9) }),
      line("c", { required: true, dueAt: day(5) }),
    ],
    "c",
  ],
])("of several courses the next is %s", (_, courses, expected) => {
  expect(nextCourse(courses)?.courseId ?? null).toBe(expected);
});
