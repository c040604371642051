import { describe, expect, it } from "vitest";
import { daysInStage, isStale, staleBefore } from "./staleness.ts";

const entered = new Date("2026-03-01T10:00:00Z");

describe("staleness", () => {
  it.each([
    ["2026-03-01T10:00:00Z", 0],
    ["2026-03-02T09:59:59Z", 0],
    ["2026-03-02T10:00:00Z", 1],
    ["2026-02-01T10:00:00Z", 0],
  ])("at %s it has stood for %d days", (now, days) => {
    expect(daysInStage(entered, new Date(now))).toBe(days);
  });

  it.each([
    ["2026-03-08T10:00:00Z", 7, false],
    ["2026-03-08T10:00:00.001Z", 7, true],
    ["2036-03-08T10:00:00Z", null, false],
  ])("at %s, stale after %s days: %s", (now, after, stale) => {
    expect(isStale(entered, after, new Date(now))).toBe(stale);
    if (after !== null) expect(entered < staleBefore(after, new Date(now))).toBe(stale);
  });
});
