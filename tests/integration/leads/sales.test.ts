import { withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { findSale, recordSale, refundSale, saleInput, saleRefunded } from "@tributary/leads";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon, win } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
});

function record(more: Record<string, unknown> = {}) {
  const input = {
    partnerId: world.north.id,
    clientName: "Cancity",
    amountMinor: 5_000,
    soldOn: "2026-03-01",
    ...more,
  };
  return withTenant(db.database, world.staff, (tx) => recordSale(tx, saleInput.parse(input), noon));
}

function refund(saleId: string, scope = world.staff) {
  return withTenant(db.database, scope, (tx) => refundSale(tx, { saleId }, noon));
}

describe("recordSale", () => {
  it("finds out first and repeat, and keeps a renewal", async () => {
    const kinds: (string | undefined)[] = [];
    for (const more of [{}, { kind: "renewal" }, {}]) {
      const { id } = unwrap(await record({ clientName: "Kinds Ltd", ...more }));
      kinds.push((await withTenant(db.database, world.staff, (tx) => findSale(tx, id)))?.kind);
    }
    expect(kinds).toEqual(["first", "renewal", "repeat"]);
  });

  it("comes once an external id", async () => {
    const first = unwrap(await record({ externalId: "s-1" }));
    expect(unwrap(await record({ externalId: "s-1" }))).toEqual({ id: first.id, repeated: true });
    expect(await record({ externalId: "s-1", amountMinor: 6_000 })).toMatchObject({
      error: { code: "conflict" },
    });
  });

  it("takes today and no day after, in the vendor's zone", async () => {
    expect((await record({ soldOn: "2026-03-05" })).ok).toBe(true);
    expect(await record({ soldOn: "2026-03-06" })).toMatchObject({
      error: { details: { fields: [{ problem: "day_future" }] } },
    });
  });

  it("takes nothing of another vendor", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const { saleId } = await win(db.database, abroad, abroad.north);
    const theirs = await withTenant(db.database, abroad.staff, (tx) =>
      tx.selectFrom("leads.sales").where("id", "=", saleId).select("client_id").executeTakeFirstOrThrow(),
    );
    expect(await record({ clientId: theirs.client_id })).toMatchObject({
      error: { details: { fields: [{ field: "clientId", problem: "unknown" }] } },
    });
    expect(await refund(saleId)).toMatchObject({ error: { code: "not_found" } });
    expect(await withTenant(db.database, world.staff, (tx) => findSale(tx, saleId))).toBeNull();
  });

  it("is not for a partner's people", async () => {
    const input = saleInput.parse({
      partnerId: world.north.id,
      clientName: "X",
      amountMinor: 1,
      soldOn: "2026-03-01",
    });
    const asked = await withTenant(db.database, world.northRep, (tx) => recordSale(tx, input, noon));
    expect(asked).toMatchObject({ error: { code: "forbidden" } });
  });
});

describe("refundSale", () => {
  it("takes the whole sale back with a second row of today", async () => {
    const { saleId } = await win(db.database, world, world.north, { clientName: "Back Ltd" });
    const late = fixedClock("2026-04-01T03:00:00Z");
    const done = await withTenant(db.database, world.staff, (tx) => refundSale(tx, { saleId }, late));
    const { id } = unwrap(done);
    const [sale, back] = await withTenant(db.database, world.staff, async (tx) => [
      await findSale(tx, saleId),
      await findSale(tx, id),
    ]);
    expect(sale).toMatchObject({ amountMinor: 120_000, refundId: id });
    expect(back).toMatchObject({
      kind: "refund",
      amountMinor: -120_000,
      soldOn: "2026-03-31",
      refundOfId: saleId,
    });
    const { rows } = await db.owner.query(
      "select payload from platform.outbox where payload->>'sale_id' = $1",
      [id],
    );
    expect(saleRefunded.payload.parse(rows[0].payload)).toMatchObject({ refunded_sale_id: saleId });
  });

  it("happens once, however often it is asked at once", async () => {
    const { saleId } = await win(db.database, world, world.north);
    const asked = await Promise.all(Array.from({ length: 5 }, () => refund(saleId)));
    expect(new Set(asked.map((result) => unwrap(result).id)).size).toBe(1);
    expect(asked.filter((result) => !unwrap(result).repeated)).toHaveLength(1);
  });

  it("takes back no refund, no unknown sale, and nothing for a partner's people", async () => {
    const { saleId } = await win(db.database, world, world.north);
    const back = unwrap(await refund(saleId));
    expect(await refund(back.id)).toMatchObject({ error: { code: "not_found" } });
    expect(await refund(newId())).toMatchObject({ error: { code: "not_found" } });
    expect(await refund(saleId, world.northRep)).toMatchObject({ error: { code: "forbidden" } });
  });
});
