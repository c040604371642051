import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  cleanLine,
  dayInZone,
  decodeCursor,
  decodeSortedCursor,
  encodeCursor,
  escapeCsvCell,
  isUuid,
  languageOfText,
  monthRange,
  newId,
  normaliseName,
  pageOf,
  parseMajorUnits,
  percentageOf,
  previousMonth,
  refusesUnstorable,
  startOfDay,
  timeOfDay,
  timeOfId,
  toMajorString,
} from "./index.ts";

describe("ids", () => {
  it("are UUIDv7 that tell their time and sort by it", () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_700_000_000_001);
    expect(isUuid(early)).toBe(true);
    expect(early[14]).toBe("7");
    expect(early < late).toBe(true);
    expect(timeOfId(early).getTime()).toBe(1_700_000_000_000);
  });

  it("differ even within one millisecond", () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1)))).toHaveProperty("size", 10_000);
  });

  it.each(["", "x", "018f", "018F4E2E-0000-7000-8000-000000000000", "'; drop"])("refuse %j", (text) => {
    expect(isUuid(text)).toBe(false);
  });
});

describe("money", () => {
  it.each([
    ["1054", "USD", 105_400],
    ["1054.5", "USD", 105_450],
    ["1054.500", "USD", 105_450],
    ["-3", "USD", -300],
    ["-0", "USD", 0],
    ["100", "JPY", 100],
    ["1.234", "KWD", 1_234],
    ["1.005", "USD", null],
    ["100.5", "JPY", null],
    ["1e3", "USD", null],
    ["NaN", "USD", null],
    ["99999999999999999", "USD", null],
    ["", "USD", null],
  ])("reads %s %s as %s", (text, currency, minor) => {
    expect(parseMajorUnits(text, currency)).toBe(minor);
  });

  it("writes what it reads", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom("USD", "JPY", "KWD"), (amountMinor, currency) => {
        fc.pre(Math.abs(amountMinor) < 1e14);
        expect(parseMajorUnits(toMajorString({ amountMinor, currency }), currency)).toBe(amountMinor + 0);
      }),
    );
  });

  it.each([
    [10_000, 500, 500],
    [1, 5_000, 1],
    [-1, 5_000, -1],
    [333, 333, 11],
  ])("takes a share of %s at %s basis points: %s", (amount, rate, share) => {
    expect(percentageOf({ amountMinor: amount, currency: "USD" }, rate).amountMinor).toBe(share);
  });
});

describe("periods", () => {
  it.each([
    ["2026-03-29T22:30:00Z", "Europe/Moscow", "2026-03-30"],
    ["2026-03-29T20:30:00Z", "Europe/Moscow", "2026-03-29"],
    ["2026-11-01T03:30:00Z", "America/New_York", "2026-10-31"],
    ["2026-01-01T11:30:00Z", "Pacific/Auckland", "2026-01-02"],
    ["1969-12-31T23:59:59Z", "UTC", "1969-12-31"],
  ])("%s in %s is the day %s", (at, zone, day) => {
    expect(dayInZone(new Date(at), zone)).toBe(day);
  });

  it.each([
    ["2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
    ["2026-03-09", "America/New_York", "2026-03-09T04:00:00.000Z"],
    ["2026-04-24", "Africa/Cairo", "2026-04-23T22:00:00.000Z"],
    ["2026-01-01", "Pacific/Auckland", "2025-12-31T11:00:00.000Z"],
  ])("%s in %s starts at %s", (day, zone, at) => {
    expect(startOfDay(day, zone).toISOString()).toBe(at);
  });

  it.each([
    ["an ordinary day", "2026-07-01", "15:30", "Europe/Berlin", "2026-07-01T13:30:00.000Z"],
    ["a time that is skipped", "2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["the day after", "2026-03-30", "01:00", "Europe/Berlin", "2026-03-29T23:00:00.000Z"],
    ["a time that comes twice", "2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["a zone far in the east", "2026-01-01", "00:00", "Pacific/Auckland", "2025-12-31T11:00:00.000Z"],
  ])("on %s the time of day is an instant", (_, day, time, zone, at) => {
    expect(timeOfDay(day, time, zone).toISOString()).toBe(at);
  });

  it.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-12-31", 90, "2027-03-31"],
  ])("%s and %i days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it("a month with a change of the clock is an hour longer or shorter", () => {
    const march = monthRange("2026-03", "America/New_York");
    expect(march.to.getTime() - march.from.getTime()).toBe(31 * 86_400_000 - 3_600_000);
    expect(previousMonth("2026-01")).toBe("2025-12");
  });
});

describe("pages", () => {
  it("carry the key of the last row only when more rows wait", () => {
    const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const page = pageOf(rows, 2, (row) => [row.id]);
    expect(page.rows).toHaveLength(2);
    expect(decodeCursor(page.nextCursor ?? "", 1)).toEqual(["b"]);
    expect(pageOf(rows, 3, (row) => [row.id]).nextCursor).toBeNull();
  });

  it.each(["", "%%%", encodeCursor(["a", "b"]), Buffer.from("[{}]").toString("base64url")])(
    "refuse %j",
    (cursor) => {
      expect(decodeCursor(cursor, 1)).toBeNull();
    },
  );
});

describe("cursors of a sort value and an id", () => {
  const id = "018f4e2e-0000-7000-8000-000000000000";

  it.each([
    ["instant", "2026-03-05T17:00:00.123Z"],
    ["day", "2026-03-05"],
    ["text", "ромашка"],
  ] as const)("of a %s give back %s", (sortedBy, value) => {
    expect(decodeSortedCursor(encodeCursor([value, id]), sortedBy)).toEqual({ value, id });
  });

  it.each([
    ["instant", "yesterday", id],
    ["instant", "2026-13-05T17:00:00.123Z", id],
    ["day", "2026-03-05T17:00:00.123Z", id],
    ["day", "2026-02-30", id],
    ["instant", "2026-02-30T17:00:00.123Z", id],
    ["instant", "0000-01-01T00:00:00.000Z", id],
    ["day", "0000-01-01", id],
    ["text", "a\u0000", id],
    ["text", null, id],
    ["text", "a", "1"],
  ] as const)("of a %s refuse %j, %j", (sortedBy, value, last) => {
    expect(decodeSortedCursor(encodeCursor([value, last]), sortedBy)).toBeNull();
  });
});

describe("texts", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+7 900", "'+7 900"],
    ["@x", "'@x"],
    ["-5,5", "-5,5"],
    ["-a", "'-a"],
    ["plain", "plain"],
  ])("a spreadsheet gets %j as %j", (value, cell) => {
    expect(escapeCsvCell(value)).toBe(cell);
  });

  it("knows what cannot be stored", () => {
    expect(refusesUnstorable("a\u0000")).toBe(true);
    expect(refusesUnstorable("\ud800")).toBe(true);
    expect(refusesUnstorable("Ёж 🦔")).toBe(false);
  });

  it.each([
    ["Agreement of ООО «Ромашка» with the vendor", "en"],
    ["Договор с компанией Acme о CRM", "ru"],
    ["5 %", "en"],
    ["", "en"],
  ])("hears the language of “%s”", (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });

  it("compares names as people do", () => {
    expect(normaliseName(" ООО  «Ромашка — Плюс» ")).toBe(normaliseName('ооо "ромашка-плюс"'));
    expect(cleanLine("a\r\nb\u0007  c")).toBe("a b c");
  });
});
