import { addDays, dayInZone, startOfDay } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Countdown, decideCard } from "./release-policy.ts";

const berlin = "Europe/Berlin";

function countdown(countedFrom: string, more: Partial<Countdown> = {}): Countdown {
  return {
    countedFrom: new Date(countedFrom),
    releaseAfterDays: 90,
    timeZone: berlin,
    warnings: [],
    ...more,
  };
}

const told = (daysLeft: number, releaseOn: string) => ({ daysLeft, releaseOn });
const first = [told(14, "2026-05-30")];
const both = [...first, told(3, "2026-05-30")];

describe("a card whose manager was last active on 1 March, in a program of 90 days", () => {
  it.each([
    ["the next day", "2026-03-02T09:00:00Z", [], "keep"],
    ["15 days before", "2026-05-15T21:59:59Z", [], "keep"],
    ["14 days before", "2026-05-15T22:00:00Z", [], "warn 14"],
    ["14 days before, told already", "2026-05-16T12:00:00Z", first, "keep"],
    ["13 days before, told yesterday", "2026-05-17T12:00:00Z", first, "keep"],
    ["10 days before, when nothing swept for a while", "2026-05-20T12:00:00Z", [], "warn 14"],
    ["4 days before", "2026-05-26T21:59:59Z", first, "keep"],
    ["3 days before", "2026-05-26T22:00:00Z", first, "warn 3"],
    ["3 days before, when the first warning was missed", "2026-05-27T12:00:00Z", [], "warn 3"],
    ["3 days before, told already", "2026-05-27T12:00:00Z", both, "keep"],
    ["in the last second of the day before", "2026-05-29T21:59:59Z", both, "keep"],
    ["as the day begins", "2026-05-29T22:00:00Z", both, "release"],
    ["a month late", "2026-07-01T12:00:00Z", both, "release"],
  ])("%s", (_, now, warnings, expected) => {
    const deed = decideCard(countdown("2026-03-01T14:00:00Z", { warnings }), new Date(now));
    expect(deed.do === "warn" ? `warn ${deed.daysLeft}` : deed.do).toBe(expected);
    expect(deed.releaseOn).toBe("2026-05-30");
  });

  it("is not lost untold: it stays for three days after the only warning", () => {
    const start = countdown("2026-03-01T14:00:00Z");
    const late = new Date("2026-08-10T12:00:00Z");
    expect(decideCard(start, late)).toEqual({ do: "warn", daysLeft: 3, releaseOn: "2026-08-13" });
    const warned = { ...start, warnings: [told(3, "2026-08-13")] };
    expect(decideCard(warned, new Date("2026-08-12T21:00:00Z")).do).toBe("keep");
    expect(decideCard(warned, new Date("2026-08-13T00:00:00Z")).do).toBe("release");
  });

  it("keeps what was promised when the setting is shortened, and gains when it is lengthened", () => {
    const start = countdown("2026-03-01T14:00:00Z", { warnings: both });
    const on = (day: string, releaseAfterDays: number) =>
      decideCard({ ...start, releaseAfterDays }, new Date(`${day}T12:00:00Z`));
    expect(on("2026-05-28", 30)).toEqual({ do: "keep", releaseOn: "2026-05-30" });
    expect(on("2026-05-30", 30).do).toBe("release");
    expect(on("2026-05-30", 120)).toEqual({ do: "keep", releaseOn: "2026-06-29" });
  });
});

describe("the days of a countdown", () => {
  it.each([
    ["over the leap day", "2028-02-20T12:00:00Z", 10, "UTC", "2028-03-01"],
    ["from the leap day on, a year", "2028-02-29T12:00:00Z", 365, "UTC", "2029-02-28"],
    ["over the beginning of summer time", "2026-03-28T22:30:00Z", 7, berlin, "2026-04-04"],
    ["over the end of summer time", "2026-10-24T21:30:00Z", 7, berlin, "2026-10-31"],
    ["by a clock far in the east", "2026-03-01T20:00:00Z", 30, "Pacific/Auckland", "2026-04-01"],
    ["by a clock far in the west", "2026-03-02T05:00:00Z", 30, "Pacific/Honolulu", "2026-03-31"],
    ["over a day that a zone has skipped", "2011-12-25T12:00:00Z", 7, "Pacific/Apia", "2012-01-01"],
  ])("%s", (_, from, releaseAfterDays, timeZone, expected) => {
    const start = countdown(from, { releaseAfterDays, timeZone });
    expect(decideCard(start, start.countedFrom).releaseOn).toBe(expected);
  });

  it("says nothing of a first warning in a program that releases within two weeks", () => {
    const start = countdown("2026-03-01T12:00:00Z", { releaseAfterDays: 14 });
    expect(decideCard(start, new Date("2026-03-01T13:00:00Z")).do).toBe("keep");
    expect(decideCard(start, new Date("2026-03-12T12:00:00Z"))).toMatchObject({ do: "warn", daysLeft: 3 });
  });

  it("keep a card when the clock goes back", () => {
    const start = countdown("2026-03-01T14:00:00Z", { warnings: both });
    expect(decideCard(start, new Date("2026-02-01T00:00:00Z")).do).toBe("keep");
  });
});

it("warns at most twice and then releases, day by day, in any zone and with any setting", () => {
  const zones = [berlin, "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns"];
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      fc.integer({ min: 7, max: 400 }),
      fc.constantFrom(...zones),
      (countedFrom, releaseAfterDays, timeZone) => {
        const warnings: { daysLeft: number; releaseOn: string }[] = [];
        const begun = dayInZone(countedFrom, timeZone);
        for (let day = 0; ; day += 1) {
          const now = startOfDay(addDays(begun, day), timeZone);
          const deed = decideCard({ countedFrom, releaseAfterDays, timeZone, warnings }, now);
          if (deed.do === "warn") warnings.push(deed);
          if (deed.do !== "release") continue;
          expect(day).toBe(releaseAfterDays);
          break;
        }
        expect(warnings.map(({ daysLeft }) => daysLeft)).toEqual(releaseAfterDays > 14 ? [14, 3] : [3]);
      },
    ),
    { numRuns: 60 },
  );
});
