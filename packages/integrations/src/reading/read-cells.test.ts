import { describe, expect, it } from "vitest";
import { decideDecimalMark, readAmount } from "./read-amount.ts";
import { decideDateOrder, readDay } from "./read-day.ts";

describe("readDay", () => {
  it.each([
    ["2017-03-01", "ymd", { day: "2017-03-01" }],
    ["2017-3-1", "ymd", { day: "2017-03-01" }],
    ["2017-03-01T23:59:59+03:00", "dmy", { day: "2017-03-01" }],
    ["01.03.2017", "dmy", { day: "2017-03-01" }],
    ["01.03.2017 12:30", "dmy", { day: "2017-03-01" }],
    ["3/1/2017", "mdy", { day: "2017-03-01" }],
    ["1.3.17", "dmy", { day: "2017-03-01" }],
    ["1.3.99", "dmy", { day: "1999-03-01" }],
    ["29.02.2024", "dmy", { day: "2024-02-29" }],
    ["29.02.2023", "dmy", { problem: "day_missing" }],
    ["2017-02-30", "ymd", { problem: "day_missing" }],
    ["0000-00-00", "ymd", { problem: "day_missing" }],
    ["13/13/2017", "mdy", { problem: "day_missing" }],
    ["1812-09-07", "ymd", { problem: "day_range" }],
    ["2200-01-01", "ymd", { problem: "day_range" }],
    ["01.03.2017", "ymd", { problem: "day_form" }],
    ["yesterday", "dmy", { problem: "day_form" }],
    ["42795", "ymd", { problem: "day_form" }],
  ] as const)("%s in the order %s is %j", (text, order, reading) => {
    expect(readDay(text, order)).toEqual(reading);
  });
});

describe("decideDateOrder", () => {
  it.each([
    [["2017-03-01"], "ymd"],
    [["01.03.2017", "02.03.2017"], "dmy"],
    [["01/02/2017", "31/01/2017"], "dmy"],
    [["01/02/2017", "01/31/2017"], "mdy"],
    [["01/02/2017", "03/04/2017"], null],
    [["no dates"], "ymd"],
  ] as const)("%j is %s", (samples, order) => {
    expect(decideDateOrder(samples)).toBe(order);
  });
});

describe("readAmount", () => {
  it.each([
    ["1054", ".", 105_400],
    ["0", ".", 0],
    ["-0", ".", 0],
    ["-5", ".", -500],
    ["1054.5", ".", 105_450],
    ["1,054.50", ".", 105_450],
    ["1 054,50", ",", 105_450],
    ["1\u00a0054,50", ",", 105_450],
    ["1\u202f054\u202f000,5", ",", 105_400_050],
    ["1.054,50", ",", 105_450],
    ["1'054.50", ".", 105_450],
    ["$1,054.00", ".", 105_400],
    ["1054 USD", ".", 105_400],
    ["-$5", ".", -500],
    ["(1,054.50)", ".", -105_450],
    ["\u22125", ".", -500],
    ["8999999999999.99", ".", 899_999_999_999_999],
  ])("%s with the mark %j is %i cents", (text, mark, amountMinor) => {
    expect(readAmount(text, mark as "." | ",", "USD")).toEqual({ amountMinor });
  });

  it.each([
    ["1,05", ".", "amount_form"],
    ["1.05", ",", "amount_form"],
    ["1.2.3", ".", "amount_form"],
    ["abc", ".", "amount_form"],
    ["1e5", ".", "amount_form"],
    ["(5", ".", "amount_form"],
    ["NaN", ".", "amount_form"],
    ["Infinity", ".", "amount_form"],
    ["1.005", ".", "amount_decimals"],
    ["99999999999999", ".", "amount_too_large"],
    ["999999999999999999999", ".", "amount_too_large"],
    ["€5", ".", "currency_other"],
    ["5 руб.", ".", "currency_other"],
  ])("%s with the mark %j is refused: %s", (text, mark, problem) => {
    expect(readAmount(text, mark as "." | ",", "USD")).toEqual({ problem });
  });

  it("knows the decimals of each currency", () => {
    expect(readAmount("1054", ".", "JPY")).toEqual({ amountMinor: 1_054 });
    expect(readAmount("10.5", ".", "JPY")).toEqual({ problem: "amount_decimals" });
    expect(readAmount("1,234", ",", "KWD")).toEqual({ amountMinor: 1_234 });
    expect(readAmount("1 054,50 руб.", ",", "RUB")).toEqual({ amountMinor: 105_450 });
  });
});

describe("decideDecimalMark", () => {
  it.each([
    [["1054,00"], ";", ","],
    [["1054.00"], ",", "."],
    [["1,054", "2,100"], ",", "."],
    [["1.054", "2.100"], ";", ","],
    [["1.054", "2.100"], ",", "."],
    [["1,054.50"], ",", "."],
    [["1.054,50"], ";", ","],
    [["1054"], ";", "."],
  ])("%j between %j has %j", (samples, delimiter, mark) => {
    expect(decideDecimalMark(samples, delimiter)).toBe(mark);
  });
});
