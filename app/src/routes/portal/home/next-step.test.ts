import { expect, test } from "vitest";
import { decideNextStep } from "./next-step.ts";

const monthFrom = new Date("2026-11-01T00:00:00Z");
const before = new Date("2026-10-31T23:59:59Z");
const optional = { required: false };

test("whoever has sent nothing begins", () => {
  expect(decideNextStep({ newestLeadAt: null, monthFrom, course: null })).toBe("first_lead");
});

test("a new month begins with its first lead", () => {
  expect(decideNextStep({ newestLeadAt: before, monthFrom, course: optional })).toBe("first_this_month");
});

test("a month that has begun goes on", () => {
  expect(decideNextStep({ newestLeadAt: monthFrom, monthFrom, course: optional })).toBe("keep_going");
});

test("a required course goes before leads", () => {
  expect(decideNextStep({ newestLeadAt: monthFrom, monthFrom, course: { required: true } })).toBe("course");
});
