import type { LedgerRow } from "@tributary/bonuses";
import { expect, test } from "vitest";
import { byMonth } from "./by-month.ts";

function line(id: string, at: string): LedgerRow {
  return {
    id,
    at: new Date(at),
    kind: "accrual",
    amountMinor: 100,
    currency: "USD",
    rateBasisPoints: 500,
    baseMinor: 2_000,
    memberId: "m",
    memberName: "Ann",
    partnerId: "p",
    partnerName: "Northwind",
    saleId: "s",
    leadId: null,
    clientName: null,
    saleKind: "first",
    productName: null,
  };
}

test("a line belongs to the month that it was in the vendor's zone", () => {
  const lines = [line("c", "2026-11-01T04:30:00Z"), line("b", "2026-11-01T03:30:00Z")];
  const months = byMonth(lines, [], "America/New_York");
  expect(months.map(({ month, lines: { length } }) => [month, length])).toEqual([
    ["2026-11", 1],
    ["2026-10", 1],
  ]);
});

test("a month's sum is that of the whole month, in each of its currencies", () => {
  const sums = [
    { month: "2026-11", currency: "EUR", amountMinor: 700 },
    { month: "2026-11", currency: "USD", amountMinor: 900 },
    { month: "2026-10", currency: "USD", amountMinor: 1 },
  ];
  const [month] = byMonth([line("a", "2026-11-20T00:00:00Z")], sums, "UTC");
  expect(month?.sums).toEqual([
    { currency: "EUR", amountMinor: 700 },
    { currency: "USD", amountMinor: 900 },
  ]);
});
