import { type PartnerDay, rebuildPartnerDays, refreshPartnerDays } from "@tributary/analytics";
import { type TenantTx, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { dayInZone } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner, makeVendor, type TestVendor } from "../../support/vendors.ts";
import { storedDays, writeClient, writeLead, writeSale } from "./facts.ts";

const test = testDatabase();

function inside<T>(vendor: TestVendor, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return withTenant(test.database, vendor.scope, work);
}

describe("refreshPartnerDays", () => {
  it("counts what a partner did on a day of the vendor's zone", async () => {
    const vendor = await makeVendor(test.database);
    const partner = await makePartner(test.database, vendor);
    const partnerId = partner.id;
    await inside(vendor, async (tx) => {
      const clientId = await writeClient(tx);
      // 23:30 in New York is already the next day in UTC.
      await writeLead(tx, vendor, {
        partnerId,
        submittedAt: "2026-03-11T03:30:00Z",
        acceptedAt: "2026-03-12T15:00:00Z",
      });
      const leadId = await writeLead(tx, vendor, {
        partnerId,
        submittedAt: "2026-03-10T15:00:00Z",
        acceptedAt: "2026-03-10T16:00:00Z",
        wonAt: "2026-03-10T17:00:00Z",
      });
      const saleId = await writeSale(tx, {
        partnerId,
        clientId,
        leadId,
        soldOn: "2026-03-10",
        amountMinor: 100_00,
      });
      await writeSale(tx, { partnerId, clientId, soldOn: "2026-03-10", amountMinor: 50_00 });
      await writeSale(tx, { partnerId, clientId, soldOn: "2026-03-10", amountMinor: 7_00, currency: "EUR" });
      await writeSale(tx, {
        partnerId,
        clientId,
        soldOn: "2026-03-12",
        amountMinor: -100_00,
        refundOfId: saleId,
      });
      await refreshPartnerDays(tx, [
        { partnerId, day: "2026-03-12" },
        { partnerId, day: "2026-03-10" },
        { partnerId, day: "2026-03-11" },
        { partnerId, day: "2026-03-10" },
      ]);
    });
    expect(await storedDays(test.database, vendor)).toMatchObject([
      {
        day: "2026-03-10",
        leads_submitted: 2,
        leads_accepted: 1,
        leads_won: 1,
        deals: 4,
        sales: 3,
        refunds: 0,
        revenue_minor: 150_00,
      },
      {
        day: "2026-03-12",
        leads_submitted: 0,
        leads_accepted: 1,
        deals: 0,
        sales: 0,
        refunds: 1,
        revenue_minor: -100_00,
      },
    ]);
  });

  it("changes nothing when it is repeated, and takes away a day on which nothing is left", async () => {
    const vendor = await makeVendor(test.database);
    const { id: partnerId } = await makePartner(test.database, vendor);
    const days = [{ partnerId, day: "2026-03-10" }];
    const leadId = await inside(vendor, (tx) =>
      writeLead(tx, vendor, { partnerId, submittedAt: "2026-03-10T15:00:00Z" }),
    );
    await inside(vendor, (tx) => refreshPartnerDays(tx, days));
    await inside(vendor, (tx) => refreshPartnerDays(tx, days));
    expect(await storedDays(test.database, vendor)).toMatchObject([{ leads_submitted: 1, deals: 1 }]);
    await inside(vendor, async (tx) => {
      await tx
        .updateTable("leads.leads")
        .set({ submitted_at: "2026-03-09T15:00:00Z" })
        .where("id", "=", leadId)
        .execute();
      await refreshPartnerDays(tx, days);
    });
    expect(await storedDays(test.database, vendor)).toEqual([]);
  });

  it("leaves no old value when two run at once", async () => {
    const vendor = await makeVendor(test.database);
    const { id: partnerId } = await makePartner(test.database, vendor);
    const days = [{ partnerId, day: "2026-03-10" }];
    const clientId = await inside(vendor, writeClient);
    const sell = async (tx: TenantTx) => {
      await writeSale(tx, { partnerId, clientId, soldOn: "2026-03-10", amountMinor: 1_00 });
      await refreshPartnerDays(tx, days);
    };
    let second: Promise<void> | undefined;
    await inside(vendor, async (tx) => {
      await sell(tx);
      second = inside(vendor, sell);
      await somebodyWaits();
    });
    await second;
    expect(await storedDays(test.database, vendor)).toMatchObject([{ sales: 2, revenue_minor: 2_00 }]);
  });

  it("waits for a rebuild, so that neither writes over what the other saw first", async () => {
    const vendor = await makeVendor(test.database);
    const { id: partnerId } = await makePartner(test.database, vendor);
    const clientId = await inside(vendor, writeClient);
    let second: Promise<void> | undefined;
    await inside(vendor, async (tx) => {
      await rebuildPartnerDays(tx);
      second = inside(vendor, async (other) => {
        await writeSale(other, { partnerId, clientId, soldOn: "2026-03-10", amountMinor: 1_00 });
        await refreshPartnerDays(other, [{ partnerId, day: "2026-03-10" }]);
      });
      await somebodyWaits();
    });
    await second;
    expect(await storedDays(test.database, vendor)).toMatchObject([{ sales: 1 }]);
  });
});

/** Until another connection waits for a lock of the test's database. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await test.superuser.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
  }
}

describe("rebuildPartnerDays", () => {
  it("gives what refreshing every touched day gives, in any zone", async () => {
    // Havana has a midnight twice in autumn, Beirut skips one in spring, Kiritimati is 14 hours ahead.
    const zones = ["America/Havana", "Asia/Beirut", "Pacific/Kiritimati", "Etc/GMT+12"];
    // The hours around both changes of the clocks, and a year to hide in.
    const instant = fc.oneof(
      fc.integer({ min: Date.parse("2026-11-01T02:00Z"), max: Date.parse("2026-11-01T08:00Z") }),
      fc.integer({ min: Date.parse("2026-03-28T20:00Z"), max: Date.parse("2026-03-29T02:00Z") }),
      fc.integer({ min: Date.parse("2026-01-01T00:00Z"), max: Date.parse("2026-12-31T23:59Z") }),
    );
    const lead = fc.record({ at: instant, accepted: fc.option(instant), partner: fc.nat(1) });
    const history = fc.record({
      zone: fc.constantFrom(...zones),
      leads: fc.array(lead, { minLength: 1, maxLength: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ zone, leads }) => {
        const vendor = await vendorIn(zone);
        const partners = [
          await makePartner(test.database, vendor, "One"),
          await makePartner(test.database, vendor, "Two"),
        ];
        const touched: PartnerDay[] = [];
        await inside(vendor, async (tx) => {
          for (const { at, accepted, partner } of leads) {
            const partnerId = partners[partner]?.id as string;
            const acceptedAt = accepted === null ? {} : { acceptedAt: new Date(accepted).toISOString() };
            await writeLead(tx, vendor, {
              partnerId,
              submittedAt: new Date(at).toISOString(),
              ...acceptedAt,
            });
            const instants = accepted === null ? [at] : [at, accepted];
            touched.push(
              ...instants.map((moment) => ({ partnerId, day: dayInZone(new Date(moment), zone) })),
            );
          }
          await refreshPartnerDays(tx, touched);
        });
        const refreshed = await storedDays(test.database, vendor);
        expect(refreshed).toHaveLength(new Set(touched.map(({ partnerId, day }) => partnerId + day)).size);
        await inside(vendor, async (tx) => {
          await tx.deleteFrom("analytics.partner_days").execute();
          await rebuildPartnerDays(tx);
        });
        expect(await storedDays(test.database, vendor)).toEqual(refreshed);
      }),
      { numRuns: 15 },
    );
  });

  it("mends wrong rows, of the named partners only", async () => {
    const vendor = await makeVendor(test.database);
    const one = await makePartner(test.database, vendor, "One");
    const two = await makePartner(test.database, vendor, "Two");
    await inside(vendor, async (tx) => {
      await writeLead(tx, vendor, { partnerId: one.id, submittedAt: "2026-03-10T15:00:00Z" });
      for (const { id } of [one, two]) {
        await tx
          .insertInto("analytics.partner_days")
          .values([
            { partner_id: id, day: "2026-03-10", sales: 9 },
            { partner_id: id, day: "2026-03-11", sales: 9 },
          ])
          .execute();
      }
      expect(await rebuildPartnerDays(tx, { partnerIds: [one.id] })).toEqual({ days: 1 });
      expect(await rebuildPartnerDays(tx, { partnerIds: [] })).toEqual({ days: 0 });
    });
    expect(await storedDays(test.database, vendor)).toMatchObject([
      { partner_id: one.id, day: "2026-03-10", sales: 0, leads_submitted: 1 },
      { partner_id: two.id, day: "2026-03-10", sales: 9 },
      { partner_id: two.id, day: "2026-03-11", sales: 9 },
    ]);
  });

  it("leaves other vendors alone", async () => {
    const mine = await makeVendor(test.database);
    const theirs = await makeVendor(test.database);
    const partner = await makePartner(test.database, theirs);
    await inside(theirs, (tx) =>
      tx
        .insertInto("analytics.partner_days")
        .values({ partner_id: partner.id, day: "2026-03-10", sales: 9 })
        .execute(),
    );
    await inside(mine, (tx) => rebuildPartnerDays(tx));
    expect(await storedDays(test.database, theirs)).toHaveLength(1);
    const foreign = inside(mine, (tx) =>
      refreshPartnerDays(tx, [{ partnerId: partner.id, day: "2026-03-10" }]),
    );
    await expect(foreign).rejects.toThrow(/foreign key/);
  });
});

async function vendorIn(zone: string): Promise<TestVendor> {
  const vendor = await makeVendor(test.database);
  await test.database.platform
    .updateTable("platform.vendors")
    .set({ time_zone: zone })
    .where("id", "=", vendor.id)
    .execute();
  return { ...vendor, scope: await scopeForJob(test.database, vendor.id) };
}
