import { describe, expect, it } from "vitest";
import { monthsThrough, reportSpans, wholeMonth } from "./report-spans.ts";

describe("reportSpans", () => {
  it("sets a running month against the same days of the month before", () => {
    expect(reportSpans("2026-03", "2026-03-09")).toEqual({
      month: { from: "2026-03-01", through: "2026-03-09" },
      sameDaysBefore: { from: "2026-02-01", through: "2026-02-09" },
      monthBefore: { from: "2026-02-01", through: "2026-02-28" },
      isRunning: true,
    });
  });

  it.each([
    ["2026-03", "2026-03-31", "2026-02-28"],
    ["2024-03", "2024-03-29", "2024-02-29"],
    ["2026-07", "2026-07-31", "2026-06-30"],
    ["2026-01", "2026-01-01", "2025-12-01"],
  ])("in %s on %s compares through %s", (month, today, through) => {
    expect(reportSpans(month, today).sameDaysBefore.through).toBe(through);
  });

  it("sets a month that is over against the whole month before, whatever their lengths", () => {
    const spans = reportSpans("2026-02", "2026-11-23");
    expect(spans.month).toEqual({ from: "2026-02-01", through: "2026-02-28" });
    expect(spans.sameDaysBefore).toEqual({ from: "2026-01-01", through: "2026-01-31" });
    expect(spans.isRunning).toBe(false);
  });
});

describe("months", () => {
  it("know their last day", () => {
    expect(wholeMonth("2024-02").through).toBe("2024-02-29");
    expect(wholeMonth("2026-12").through).toBe("2026-12-31");
  });

  it("count back over the turn of the year", () => {
    expect(monthsThrough("2026-02", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });
});
