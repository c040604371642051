import { findLastDealDay, monthReport, partnerActivity, rebuildPartnerDays } from "@tributary/analytics";
import { type TenantTx, withTenant } from "@tributary/db";
import { fixedClock } from "@tributary/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";
import { writeClient, writeLead, writeSale } from "./facts.ts";

const test = testDatabase();
const clock = fixedClock("2026-03-10T12:00:00Z");
let vendor: TestVendor;
let big: string;
let small: string;

function inside<T>(work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return withTenant(test.database, vendor.scope, work);
}

beforeAll(async () => {
  vendor = await makeVendor(test.database);
  big = (await makePartner(test.database, vendor, "Big")).id;
  small = (await makePartner(test.database, vendor, "Small")).id;
  await makePartner(test.database, vendor, "Idle");
  await inside(async (tx) => {
    const clientId = await writeClient(tx);
    const sale = (partnerId: string, soldOn: string, amountMinor: number, refundOfId?: string) =>
      writeSale(tx, { partnerId, clientId, soldOn, amountMinor, ...(refundOfId ? { refundOfId } : {}) });
    const sold = await sale(big, "2026-03-02", 300_00);
    await sale(big, "2026-03-10", -300_00, sold);
    await sale(big, "2026-03-09", 900_00);
    await sale(small, "2026-03-09", 100_00);
    await sale(big, "2026-03-25", 5_00);
    await sale(big, "2026-02-10", 200_00);
    await sale(big, "2026-02-11", 50_00);
    await sale(small, "2025-04-01", 10_00);
    await sale(small, "2025-03-31", 10_00);
    await writeLead(tx, vendor, { partnerId: small, submittedAt: "2026-03-03T15:00:00Z" });
    await writeLead(tx, vendor, {
      partnerId: small,
      submittedAt: "2026-02-20T15:00:00Z",
      acceptedAt: "2026-03-01T15:00:00Z",
    });
    await rebuildPartnerDays(tx);
  });
});

describe("monthReport", () => {
  it("sets the running month to date against the same days and the whole month before", async () => {
    const report = await inside((tx) => monthReport(tx, { month: "2026-03" }, clock));
    expect(report).toMatchObject({
      currency: "USD",
      throughDay: "2026-03-10",
      isRunning: true,
      current: { leads: 1, accepted: 1, sales: 3, revenueMinor: 1_000_00, activePartners: 2 },
      sameDaysBefore: { leads: 0, sales: 1, revenueMinor: 200_00, activePartners: 1 },
      monthBefore: { leads: 1, sales: 2, revenueMinor: 250_00, activePartners: 2 },
    });
    expect(report.topPartners).toEqual([
      { partnerId: big, name: "Big", leads: 0, sales: 2, revenueMinor: 900_00, share: 0.9 },
      { partnerId: small, name: "Small", leads: 1, sales: 1, revenueMinor: 100_00, share: 0.1 },
    ]);
  });

  it("shows twelve months, also those in which nothing happened", async () => {
    const { months } = await inside((tx) => monthReport(tx, { month: "2026-03" }, clock));
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({ month: "2025-04", sales: 1, revenueMinor: 10_00 });
    expect(months[5]).toEqual({
      month: "2025-09",
      leads: 0,
      accepted: 0,
      sales: 0,
      revenueMinor: 0,
      activePartners: 0,
    });
    expect(months[11]).toMatchObject({ month: "2026-03", revenueMinor: 1_000_00 });
  });

  it("counts a month that is over whole", async () => {
    const report = await inside((tx) =>
      monthReport(tx, { month: "2026-03" }, fixedClock("2026-04-02T12:00:00Z")),
    );
    expect(report).toMatchObject({
      throughDay: "2026-03-31",
      isRunning: false,
      current: { revenueMinor: 1_005_00 },
    });
    expect(report.sameDaysBefore).toEqual(report.monthBefore);
  });

  it("has nothing to say of a vendor in which nothing happened", async () => {
    const other = await makeVendor(test.database);
    const report = await withTenant(test.database, other.scope, (tx) =>
      monthReport(tx, { month: "2026-03" }, clock),
    );
    expect(report.current).toEqual({ leads: 0, accepted: 0, sales: 0, revenueMinor: 0, activePartners: 0 });
    expect(report.topPartners).toEqual([]);
    expect(await withTenant(test.database, other.scope, findLastDealDay)).toBeNull();
  });
});

describe("findLastDealDay", () => {
  it("gives the last day with a lead or a sale; a refund alone makes none", async () => {
    expect(await inside(findLastDealDay)).toBe("2026-03-25");
  });
});

describe("partnerActivity", () => {
  it("gives one partner's months, the running one last", async () => {
    const months = await inside((tx) => partnerActivity(tx, { partnerId: small, months: 3 }, clock));
    expect(months).toMatchObject([
      { month: "2026-01", leads: 0, sales: 0 },
      { month: "2026-02", leads: 1, sales: 0 },
      { month: "2026-03", leads: 1, sales: 1, revenueMinor: 100_00 },
    ]);
  });
});
