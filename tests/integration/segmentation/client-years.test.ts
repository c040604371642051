import { addDays, dayMs } from "@tributary/kernel";
import { rebuildClientStats, refreshClientOfSale, refreshClientStats } from "@tributary/segmentation";
import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeSegmentsWorld, type SegmentsWorld } from "./segments-world.ts";

const test = testDatabase();
let world: SegmentsWorld;

async function newWorld(): Promise<void> {
  world = await makeSegmentsWorld(test.database);
}

describe("what clients bought", () => {
  beforeAll(newWorld);

  it("counts as of a day what was bought and not taken back by then", async () => {
    const id = await world.client("Cancity");
    await world.sell(id, "2026-01-10", 100_00);
    const second = await world.sell(id, "2026-02-10", 300_00);
    await world.sell(id, "2026-03-01", -300_00, second);
    await world.inside((tx) => refreshClientStats(tx, [id]));
    const seen = async (asOf: string) => {
      const [row] = await world.list(asOf);
      return row && [row.recencyDays, row.frequency, row.monetaryMinor];
    };
    expect(await seen("2026-01-09")).toBeUndefined();
    expect(await seen("2026-01-10")).toEqual([0, 1, 100_00]);
    expect(await seen("2026-02-28")).toEqual([18, 2, 400_00]);
    expect(await seen("2026-03-01")).toEqual([50, 1, 100_00]);
    expect(await seen("2026-12-31")).toEqual([355, 1, 100_00]);
  });

  it("forgets a client of whom everything was taken back", async () => {
    const id = await world.client("Gone");
    const only = await world.sell(id, "2026-01-10", 50_00);
    const refund = await world.sell(id, "2026-01-10", -50_00, only);
    await world.inside((tx) => refreshClientOfSale(tx, refund));
    expect((await world.list("2026-06-01")).map(({ name }) => name)).not.toContain("Gone");
  });

  it("is the same whether each client is refreshed in any order, all are rebuilt, or both at once", async () => {
    await newWorld();
    const clients = await Promise.all(["A", "B", "C", "D"].map((name) => world.client(name)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 28 }), fc.nat(9_999), fc.boolean()), {
          minLength: 1,
          maxLength: 8,
        }),
        async (deals) => {
          for (const [of, day, amount, isTakenBack] of deals) {
            const id = clients[of] ?? "";
            const soldOn = `2026-05-${String(day).padStart(2, "0")}`;
            const sale = await world.sell(id, soldOn, amount + 1);
            if (isTakenBack) await world.sell(id, `2026-06-${soldOn.slice(-2)}`, -amount - 1, sale);
          }
          await Promise.all(
            clients
              .toReversed()
              .map((id) => world.inside((tx) => refreshClientStats(tx, [id, clients[0] ?? ""]))),
          );
          const refreshed = await world.stored();
          await world.inside((tx) => rebuildClientStats(tx));
          expect(await world.stored()).toEqual(refreshed);
          await world.inside((tx) => rebuildClientStats(tx, { partnerIds: [world.partnerId] }));
          expect(await world.stored()).toEqual(refreshed);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is on any day of any year what a count of all sales says", { timeout: 60_000 }, async () => {
    await newWorld();
    const clients = await Promise.all(["A", "B", "C"].map((name) => world.client(name)));
    const sales: Sold[] = [];
    // Some on the very first and last days of years, and years in which nothing happens.
    const days = fc.oneof(
      fc.constantFrom("2022-12-31", "2023-01-01", "2024-12-31", "2025-01-01", "2026-12-31"),
      fc.integer({ min: 0, max: 1_800 }).map((number) => addDays("2022-06-01", number)),
    );
    const deal = fc.record({ of: fc.nat(2), on: days, amount: fc.nat(9_999), back: fc.option(fc.nat(700)) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(deal, { minLength: 1, maxLength: 6 }),
        fc.array(days, { minLength: 4, maxLength: 4 }),
        async (deals, asked) => {
          for (const { of, on, amount, back } of deals) {
            const clientId = clients[of] ?? "";
            const id = await world.sell(clientId, on, amount + 1);
            const backOn = back === null ? null : addDays(on, back);
            if (backOn) await world.sell(clientId, backOn, -amount - 1, id);
            sales.push({ clientId, on, backOn, amount: amount + 1 });
            await world.inside((tx) => refreshClientStats(tx, [clientId]));
          }
          for (const asOf of asked) {
            const seen = (await world.list(asOf)).map((row) => [
              row.clientId,
              row.recencyDays,
              row.frequency,
              row.monetaryMinor,
            ]);
            expect(seen.sort()).toEqual(clients.flatMap((id) => countedBy(asOf, id, sales)).sort());
          }
          const refreshed = await world.stored();
          await world.inside((tx) => rebuildClientStats(tx));
          expect(await world.stored()).toEqual(refreshed);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("goes with the sales: of a client or a year that has none left no row stays", async () => {
    await newWorld();
    const id = await world.client("Wiped");
    const sales = [await world.sell(id, "2024-03-01", 100), await world.sell(id, "2025-03-01", 100)];
    await world.inside((tx) => refreshClientStats(tx, [id]));
    for (const [at, years] of [["2025-01-01"], []].entries()) {
      await test.superuser.query("delete from leads.sales where id = $1", [sales[at]]);
      await world.inside((tx) => refreshClientStats(tx, [id]));
      expect(await world.stored()).toMatchObject([
        years.map((from_on) => ({ from_on })),
        years.map(() => ({ sales: 1 })),
      ]);
    }
  });

  it("takes one row a year, however many sales one client has", { timeout: 60_000 }, async () => {
    await newWorld();
    const id = await world.client("Hoarder");
    await world.inside((tx) =>
      sql`
        insert into leads.sales (id, partner_id, client_id, kind, amount_minor, currency, sold_on)
        select platform.new_id(), ${world.partnerId}, ${id}, 'repeat', 100, 'USD', date '2024-01-01' + n % 731
        from generate_series(1, 100000) as n
      `.execute(tx),
    );
    const { rows: first } = await test.superuser.query<{ id: string }>(
      "select id from leads.sales where client_id = $1 order by sold_on limit 1",
      [id],
    );
    await world.sell(id, "2024-01-02", -100, first[0]?.id);
    await test.superuser.query("analyze leads.sales");
    // Since something was taken back, the last sale that stands is looked for on each day: among all of them it took half a minute.
    await world.inside(async (tx) => {
      await sql`set local statement_timeout = '8s'`.execute(tx);
      await refreshClientStats(tx, [id]);
    });
    const { rows } = await test.superuser.query(
      "select cardinality(days) as days, cardinality(last_on) as ends from segmentation.client_years where client_id = $1 order by from_on",
      [id],
    );
    expect(rows).toEqual([
      { days: 367, ends: 367 },
      { days: 366, ends: 366 },
    ]);
    const [last] = await world.list("2025-06-30");
    expect([last?.recencyDays, last?.frequency]).toEqual([0, (await soldBy(id, "2025-06-30")) - 1]);
    expect(await world.list("2023-12-31")).toEqual([]);
  });
});

interface Sold {
  readonly clientId: string;
  readonly on: string;
  readonly backOn: string | null;
  readonly amount: number;
}

/** A client's row as a count of all its sales gives it; none when nothing stands on that day. */
function countedBy(
  asOf: string,
  clientId: string,
  sales: readonly Sold[],
): [string, number, number, number][] {
  const made = sales.filter((sale) => sale.clientId === clientId && sale.on <= asOf);
  const standing = made.filter(({ backOn }) => backOn === null || backOn > asOf);
  const last = standing
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (!last) return [];
  const recency = (Date.parse(asOf) - Date.parse(last)) / dayMs;
  return [[clientId, recency, standing.length, standing.reduce((sum, { amount }) => sum + amount, 0)]];
}

async function soldBy(clientId: string, day: string): Promise<number> {
  const { rows } = await test.superuser.query(
    "select count(*)::int as n from leads.sales where client_id = $1 and sold_on <= $2 and kind <> 'refund'",
    [clientId, day],
  );
  return rows[0]?.n;
}
