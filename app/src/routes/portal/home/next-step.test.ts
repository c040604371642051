import { expect, test } from "vitest";
import { decideNextStep } from "./next-step.ts";

const monthFrom = new Date("2026-11-01T00:00:00Z");

test("whoever has sent nothing begins", () => {
  expect(decideNextStep(null, monthFrom)).toBe("first_lead");
});

test("a new month begins with its first lead", () => {
  expect(decideNextStep(new Date("2026-10-31T23:59:59Z"), monthFrom)).toBe("first_this_month");
});

test("a month that has begun goes on", () => {
  expect(decideNextStep(monthFrom, monthFrom)).toBe("keep_going");
});
