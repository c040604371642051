import { localTime } from "@tributary/kernel";
import { describe, expect, it } from "vitest";
import { isoWeekOf, leastGapDays, type MailHours, nextOpening, slotAt } from "./slots.ts";

const hours: MailHours = { days: [1, 2, 3, 4, 5], fromHour: 9, toHour: 17 };
const slotIn = (at: string, timeZone: string, mailsAWeek = 2) =>
  slotAt(localTime(new Date(at), timeZone), hours, mailsAWeek);

describe("a slot", () => {
  it.each([
    ["2026-01-01", "2026-W01"],
    ["2027-01-03", "2026-W53"],
    ["2024-12-30", "2025-W01"],
    ["2026-11-25", "2026-W48"],
  ])("of %s lies in week %s", (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  it.each([
    ["Monday at nine in Berlin", "2026-11-23T08:00:00Z", "Europe/Berlin", "2026-W48/1"],
    ["a minute before", "2026-11-23T07:59:00Z", "Europe/Berlin", null],
    ["the same moment in New York, at night", "2026-11-23T08:00:00Z", "America/New_York", null],
    ["Wednesday is of the first half", "2026-11-25T12:00:00Z", "Europe/Berlin", "2026-W48/1"],
    ["Thursday of the second", "2026-11-26T12:00:00Z", "Europe/Berlin", "2026-W48/2"],
    ["Friday at five it is over", "2026-11-27T16:00:00Z", "Europe/Berlin", null],
    ["Saturday", "2026-11-28T12:00:00Z", "Europe/Berlin", null],
    [
      "Monday already in Auckland, Sunday in London",
      "2026-11-22T21:30:00Z",
      "Pacific/Auckland",
      "2026-W48/1",
    ],
  ])("%s", (_, at, zone, slot) => {
    expect(slotIn(at, zone)).toBe(slot);
  });

  it("follows the clock on the wall over both changes of a year", () => {
    // Berlin: winter time until 29 March 2026, summer time until 25 October.
    expect(slotIn("2026-03-27T08:00:00Z", "Europe/Berlin")).toBe("2026-W13/2");
    expect(slotIn("2026-03-30T07:00:00Z", "Europe/Berlin")).toBe("2026-W14/1");
    expect(slotIn("2026-03-30T06:59:00Z", "Europe/Berlin")).toBeNull();
    expect(slotIn("2026-10-26T07:59:00Z", "Europe/Berlin")).toBeNull();
    expect(slotIn("2026-10-26T08:00:00Z", "Europe/Berlin")).toBe("2026-W44/1");
  });

  it("is one for a week of one mail, and a day apart at most when there are more mails than days", () => {
    expect(slotIn("2026-11-26T12:00:00Z", "UTC", 1)).toBe("2026-W48/1");
    expect(slotIn("2026-11-27T12:00:00Z", "UTC", 7)).toBe("2026-W48/5");
    expect([1, 2, 3, 5].map((mails) => leastGapDays(hours, mails))).toEqual([5, 2, 1, 1]);
  });
});

describe("the next opening", () => {
  const next = (now: string, zone: string, lastSlot: string | null, earliestDay: string | null = null) =>
    nextOpening(new Date(now), zone, hours, { mailsAWeek: 2, lastSlot, earliestDay }).toISOString();

  it.each([
    ["the same day, before hours", "2026-11-23T05:00:00Z", null, "2026-11-23T08:00:00.000Z"],
    ["the next day, after hours", "2026-11-23T19:00:00Z", null, "2026-11-24T08:00:00.000Z"],
    ["Monday, on a Friday evening", "2026-11-27T19:00:00Z", null, "2026-11-30T08:00:00.000Z"],
    [
      "the second half, when the first is used",
      "2026-11-23T10:00:00Z",
      "2026-W48/1",
      "2026-11-26T08:00:00.000Z",
    ],
    ["next week, when both are used", "2026-11-26T10:00:00Z", "2026-W48/2", "2026-11-30T08:00:00.000Z"],
  ])("is %s", (_, now, lastSlot, opens) => {
    expect(next(now, "Europe/Berlin", lastSlot)).toBe(opens);
  });

  it("keeps the hour over the change to summer time", () => {
    expect(next("2026-03-27T18:00:00Z", "Europe/Berlin", "2026-W13/2")).toBe("2026-03-30T07:00:00.000Z");
  });

  it("waits for the earliest day", () => {
    expect(next("2026-11-25T10:00:00Z", "Europe/Berlin", null, "2026-11-27")).toBe(
      "2026-11-27T08:00:00.000Z",
    );
  });
});
