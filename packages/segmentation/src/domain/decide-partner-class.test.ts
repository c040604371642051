import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClassBar, classBar, type PartnerStats } from "./class-bar.ts";
import { classRulesInput, defaultClassRules } from "./class-rules.ts";
import { decidePartnerClass } from "./decide-partner-class.ts";

const bar: ClassBar = {
  medianDeals: 20,
  medianCheckMinor: 1_000_00,
  keyMinDeals: 20,
  keyMinCheckMinor: 800_00,
  keyMaxDaysSince: 14,
  lowMaxDeals: 1,
  lowCheckMinor: 500_00,
  lowMinDaysSince: 60,
};

function stats(deals: number, sales: number, checkMinor: number, daysSinceLast: number): PartnerStats {
  return { deals, sales, revenueMinor: sales * checkMinor, daysSinceLast };
}

describe("decidePartnerClass", () => {
  it.each([
    ["all that makes one key, just", stats(20, 5, 800_00, 14), "key", ["steady", "good_check", "recent"]],
    ["one deal too few", stats(19, 5, 800_00, 14), "normal", ["less_often"]],
    ["a cent under the check", stats(20, 5, 799_99, 14), "normal", ["lower_check"]],
    ["a day too long ago", stats(20, 5, 800_00, 15), "normal", ["not_recent"]],
    ["leads, and nothing sold yet", stats(30, 0, 0, 1), "normal", ["no_sale"]],
    ["short of everything", stats(2, 1, 600_00, 30), "normal", ["less_often", "lower_check", "not_recent"]],
    ["one deal in the window", stats(1, 1, 5_000_00, 3), "low_yield", ["rare"]],
    ["many small deals", stats(90, 60, 499_99, 0), "low_yield", ["small_check"]],
    ["nothing for two months", stats(40, 20, 2_000_00, 60), "low_yield", ["silent"]],
    ["nothing in the window", stats(0, 0, 0, 400), "low_yield", ["rare", "silent"]],
    ["more taken back than sold", stats(9, 3, -1_00, 2), "low_yield", ["small_check"]],
  ] as const)("%s", (_, partner, name, reasons) => {
    expect(decidePartnerClass(partner, bar)).toEqual({ class: name, reasons });
  });

  it("never takes a partner down for bringing more, selling dearer or coming later", () => {
    const worth = { low_yield: 0, normal: 1, key: 2 };
    const few = fc.nat(60);
    fc.assert(
      fc.property(few, few, fc.nat(2_000_00), fc.nat(90), fc.nat(9), (deals, sales, check, days, more) => {
        const now = worth[decidePartnerClass(stats(deals, sales, check, days), bar).class];
        expect(
          worth[decidePartnerClass(stats(deals + more, sales, check, days), bar).class],
        ).toBeGreaterThanOrEqual(now);
        if (sales > 0) {
          const dearer = stats(deals, sales, check + more * 100, days);
          expect(worth[decidePartnerClass(dearer, bar).class]).toBeGreaterThanOrEqual(now);
        }
        const later = stats(deals, sales, check, Math.max(0, days - more));
        expect(worth[decidePartnerClass(later, bar).class]).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe("classBar", () => {
  it("takes percentages of the medians of those that brought and sold something", () => {
    const partners = [
      stats(10, 2, 100_00, 1),
      stats(20, 4, 300_00, 1),
      stats(40, 0, 0, 1),
      stats(0, 0, 0, 300),
    ];
    expect(classBar(partners, defaultClassRules)).toMatchObject({
      medianDeals: 20,
      keyMinDeals: 20,
      medianCheckMinor: 200_00,
      keyMinCheckMinor: 160_00,
      lowCheckMinor: 100_00,
    });
  });

  it("never asks a key partner for fewer deals than the rules say", () => {
    expect(classBar([stats(1, 1, 100, 1)], defaultClassRules).keyMinDeals).toBe(3);
    expect(classBar([], defaultClassRules)).toMatchObject({
      medianDeals: 0,
      medianCheckMinor: 0,
      keyMinDeals: 3,
    });
  });
});

describe("classRulesInput", () => {
  it("accepts the defaults, as numbers and as a form's texts", () => {
    expect(classRulesInput.parse(defaultClassRules)).toEqual(defaultClassRules);
    const texts = Object.fromEntries(
      Object.entries(defaultClassRules).map(([key, value]) => [key, String(value)]),
    );
    expect(classRulesInput.parse(texts)).toEqual(defaultClassRules);
  });

  it.each([
    [{ lowMaxDeals: 3 }, "lowMaxDeals"],
    [{ lowMaxCheckPercent: 81 }, "lowMaxCheckPercent"],
    [{ lowMinDaysSince: 14 }, "lowMinDaysSince"],
    [{ windowDays: 6 }, "windowDays"],
    [{ keyMinDeals: 2.5 }, "keyMinDeals"],
    [{ keyMinCheckPercent: "much" }, "keyMinCheckPercent"],
  ])("refuses %j", (change, field) => {
    const read = classRulesInput.safeParse({ ...defaultClassRules, ...change });
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
