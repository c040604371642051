import { type TenantTx, withTenant } from "@tributary/db";
import { dayMs, fixedClock } from "@tributary/kernel";
import { classRules, defaultClassRules, partnerClasses, setClassRules } from "@tributary/segmentation";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";

const test = testDatabase();
let vendor: TestVendor;

function inside<T>(work: (tx: TenantTx) => Promise<T>, of = vendor): Promise<T> {
  return withTenant(test.database, of.scope, work);
}

/** A partner that sells once a day for the last `count` days before the given one. */
async function seller(name: string, last: string, count: number, checkMinor: number): Promise<string> {
  const { id } = await makePartner(test.database, vendor, name);
  const days = Array.from({ length: count }, (_, index) => ({
    partner_id: id,
    day: new Date(Date.parse(last) - index * dayMs).toISOString().slice(0, 10),
    deals: 1,
    sales: 1,
    revenue_minor: checkMinor,
  }));
  await inside((tx) => tx.insertInto("analytics.partner_days").values(days).execute());
  return id;
}

beforeAll(async () => {
  vendor = await makeVendor(test.database);
  await seller("Steady", "2017-12-30", 20, 1_000_00);
  await seller("Usual", "2017-12-01", 10, 1_000_00);
  await seller("Small", "2017-12-31", 30, 100_00);
  await seller("Asleep", "2017-06-30", 50, 5_000_00);
  await seller("Late", "2018-01-01", 1, 9_000_00);
});

describe("partnerClasses", () => {
  it("classes as of a day, in which nothing later exists", async () => {
    const report = await inside((tx) => partnerClasses(tx, { asOf: "2017-12-31" }));
    expect(report).toMatchObject({
      asOf: "2017-12-31",
      since: "2017-10-03",
      currency: "USD",
      lastDealOn: "2017-12-31",
    });
    expect(
      report.rows.map((row) => [row.name, row.class, row.deals, row.averageCheckMinor, row.daysSinceLast]),
    ).toEqual([
      ["Steady", "key", 20, 1_000_00, 1],
      ["Usual", "normal", 10, 1_000_00, 30],
      ["Small", "low_yield", 30, 100_00, 0],
      ["Asleep", "low_yield", 0, null, 184],
    ]);
    expect(report.headline).toMatchObject({ keyCount: 1, partnerCount: 4, revenueMinor: 33_000_00 });
    expect(report.headline.keyShareOfRevenue).toBeCloseTo(20 / 33);
    expect(report.totals.map((total) => [total.class, total.partners])).toEqual([
      ["key", 1],
      ["normal", 1],
      ["low_yield", 2],
    ]);
    expect(report.rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("knows a partner only from the day of its first deal or of its card", async () => {
    const then = await inside((tx) => partnerClasses(tx, { asOf: "2017-12-31" }));
    expect([...then.rows, ...then.nothingYet].map(({ name }) => name)).not.toContain("Late");
    const next = await inside((tx) => partnerClasses(tx, { asOf: "2018-01-01" }));
    expect(next.rows.map(({ name }) => name)).toContain("Late");
    const { id } = await makePartner(test.database, vendor, "Newcomer");
    const now = await inside((tx) => partnerClasses(tx, { asOf: "2199-01-01" }));
    expect(now.nothingYet).toEqual([{ partnerId: id, externalId: null, name: "Newcomer" }]);
    expect(now.headline).toMatchObject({ keyCount: 0, partnerCount: 5, keyShareOfRevenue: 0 });
  });

  it("has an answer for a vendor without partners, and none of another's", async () => {
    const other = await makeVendor(test.database);
    const report = await inside((tx) => partnerClasses(tx, { asOf: "2017-12-31" }), other);
    expect(report).toMatchObject({
      rows: [],
      nothingYet: [],
      lastDealOn: null,
      headline: { partnerCount: 0 },
    });
  });
});

describe("class rules", () => {
  it("are the defaults until the vendor sets its own, which hold at once and leave a trace", async () => {
    const own = { ...defaultClassRules, windowDays: 365, keyMaxDaysSince: 30, lowMinDaysSince: 200 };
    const clock = fixedClock("2026-03-10T12:00:00Z");
    expect(await inside(classRules)).toEqual(defaultClassRules);
    await inside((tx) => setClassRules(tx, { ...own, windowDays: 30 }, clock));
    await inside((tx) => setClassRules(tx, own, clock));
    expect(await inside(classRules)).toEqual(own);
    const report = await inside((tx) => partnerClasses(tx, { asOf: "2017-12-31" }));
    expect(report.rows[0]).toMatchObject({ name: "Asleep", class: "normal" });
    const traces = await inside((tx) => tx.selectFrom("platform.audit_log").select("action").execute());
    expect(traces.map(({ action }) => action)).toEqual(["segment.configure", "segment.configure"]);
    const other = await makeVendor(test.database);
    expect(await inside(classRules, other)).toEqual(defaultClassRules);
  });
});
