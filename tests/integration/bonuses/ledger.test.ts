import {
  accrueForSale,
  bonusAccrued,
  bonusReversed,
  currentRule,
  listLedger,
  listRules,
  memberBalance,
  rateInput,
  reverseForRefund,
  setRate,
} from "@tributary/bonuses";
import { type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { recordSale, refundSale, saleInput } from "@tributary/leads";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon, win } from "../leads/leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

function rate(rateBasisPoints: number, validFrom: string, clock = noon) {
  const input = rateInput.parse({ programId: world.vendor.programId, rateBasisPoints, validFrom });
  return withTenant(db.database, world.staff, (tx) => setRate(tx, input, clock));
}

function accrue(saleId: string, scope: TenantScope = world.vendor.scope) {
  return withTenant(db.database, scope, (tx) => accrueForSale(tx, saleId, noon));
}

async function refund(saleId: string): Promise<string> {
  return unwrap(await withTenant(db.database, world.staff, (tx) => refundSale(tx, { saleId }, noon))).id;
}

function reverse(refundId: string) {
  return withTenant(db.database, world.vendor.scope, (tx) => reverseForRefund(tx, refundId, noon));
}

function balance(scope: TenantScope, memberId: string) {
  return withTenant(db.database, scope, (tx) => memberBalance(tx, memberId));
}

beforeEach(async () => {
  world = await makeLeadsWorld(db.database);
  unwrap(await rate(500, "2026-01-01"));
});

describe("a bonus", () => {
  it("is 5 % of the sale for the member who brought it, told once, with its rate on it", async () => {
    const { saleId, leadId } = await win(db.database, world, world.north);
    const line = await accrue(saleId);
    expect(line).toMatchObject({ kind: "accrual", amountMinor: 6_000 });
    unwrap(await rate(900, "2026-03-05"));
    const page = await withTenant(db.database, world.northRep, (tx) => listLedger(tx, { limit: 9 }));
    expect(page.rows).toMatchObject([
      {
        id: line?.id,
        amountMinor: 6_000,
        rateBasisPoints: 500,
        baseMinor: 120_000,
        leadId,
        clientName: "Cancity",
      },
    ]);
    const { rows } = await db.owner.query(
      "select name, payload from platform.outbox where payload->>'line_id' = $1",
      [line?.id],
    );
    expect(rows.map(({ name }) => name)).toEqual([bonusAccrued.name]);
    expect(bonusAccrued.payload.parse(rows[0].payload)).toMatchObject({ member_id: world.north.memberId });
  });

  it("is taken back with its sale, by a second line of the same rate", async () => {
    const { saleId } = await win(db.database, world, world.north);
    await accrue(saleId);
    unwrap(await rate(900, "2026-03-05"));
    const line = await reverse(await refund(saleId));
    expect(line).toMatchObject({ kind: "reversal", amountMinor: 6_000 });
    expect(await balance(world.northRep, world.north.memberId)).toEqual([
      { currency: "USD", amountMinor: 0 },
    ]);
    const { rows } = await db.owner.query("select name from platform.outbox where payload->>'line_id' = $1", [
      line?.id,
    ]);
    expect(rows).toEqual([{ name: bonusReversed.name }]);
  });

  it("comes once, however often and however many at once it is asked for", async () => {
    const { saleId } = await win(db.database, world, world.north);
    const lines = await Promise.all(Array.from({ length: 6 }, () => accrue(saleId)));
    expect(lines.filter((line) => line !== null)).toHaveLength(1);
    const refundId = await refund(saleId);
    const reversals = await Promise.all(Array.from({ length: 6 }, () => reverse(refundId)));
    expect(reversals.filter((line) => line !== null)).toHaveLength(1);
  });

  it("is not left standing when the refund comes while it is being accrued", async () => {
    const { saleId } = await win(db.database, world, world.north);
    const [committing, accrued] = [closedGate(), closedGate()];
    const accruing = withTenant(db.database, world.vendor.scope, async (tx) => {
      await accrueForSale(tx, saleId, noon);
      accrued.open();
      await committing.opened;
    });
    await accrued.opened;
    const refunding = refund(saleId);
    await untilBlocked(db.superuser);
    committing.open();
    await accruing;
    expect(await reverse(await refunding)).toMatchObject({ kind: "reversal" });
  });

  it("never comes for a sale that was taken back before it was heard of", async () => {
    const { saleId } = await win(db.database, world, world.north);
    expect(await reverse(await refund(saleId))).toBeNull();
    expect(await accrue(saleId)).toBeNull();
    expect(await balance(world.northRep, world.north.memberId)).toEqual([]);
  });

  it("goes by the rule of the sale's day, and nothing before the first rule", async () => {
    unwrap(await rate(1_000, "2026-03-06"));
    const sell = async (soldOn: string, at: string) => {
      const target = { partnerId: world.north.id, memberId: world.north.memberId, clientName: "Days Ltd" };
      const input = saleInput.parse({ ...target, amountMinor: 10_000, soldOn });
      const sale = await withTenant(db.database, world.staff, (tx) => recordSale(tx, input, fixedClock(at)));
      return (await accrue(unwrap(sale).id))?.amountMinor ?? null;
    };
    expect(await sell("2025-12-31", "2026-03-07T12:00:00Z")).toBeNull();
    expect(await sell("2026-03-05", "2026-03-07T12:00:00Z")).toBe(500);
    expect(await sell("2026-03-06", "2026-03-07T12:00:00Z")).toBe(1_000);
  });

  it("is seen by its own partner and vendor alone", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const { saleId } = await win(db.database, world, world.north);
    await accrue(saleId);
    expect(await balance(world.northRep, world.north.memberId)).toEqual([
      { currency: "USD", amountMinor: 6_000 },
    ]);
    for (const scope of [world.southRep, abroad.staff]) {
      expect(await balance(scope, world.north.memberId)).toEqual([]);
      expect((await withTenant(db.database, scope, (tx) => listLedger(tx, { limit: 9 }))).rows).toEqual([]);
    }
    await expect(accrue(saleId, abroad.vendor.scope)).rejects.toThrow("no sale");
  });
});

describe("the ledger", () => {
  it("cannot be changed or deleted by the product, nor a line added twice by hand", async () => {
    const { saleId } = await win(db.database, world, world.north);
    await accrue(saleId);
    const change = (tx: TenantTx) => tx.updateTable("bonuses.ledger").set({ amount_minor: 1 }).execute();
    const remove = (tx: TenantTx) => tx.deleteFrom("bonuses.ledger").execute();
    for (const attempt of [change, remove] as ((tx: TenantTx) => Promise<unknown>)[]) {
      await expect(withTenant(db.database, world.staff, attempt)).rejects.toThrow(
        "permission denied for table ledger",
      );
    }
    const again = withTenant(db.database, world.staff, async (tx) => {
      const line = await tx.selectFrom("bonuses.ledger").selectAll().executeTakeFirstOrThrow();
      const { vendor_id: _, ...copy } = line;
      await tx
        .insertInto("bonuses.ledger")
        .values({ ...copy, id: newId() })
        .execute();
    });
    await expect(again).rejects.toThrow("ledger_vendor_id_sale_id_member_id_kind_key");
  });

  it("is worth what the sales that stand are worth, whatever happens in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(amounts, deeds, async (sold, done) => {
        world = await makeLeadsWorld(db.database);
        unwrap(await rate(777, "2026-01-01"));
        const sales: ModelSale[] = [];
        for (const amountMinor of sold) {
          const { saleId } = await win(db.database, world, world.north, { amountMinor });
          sales.push({ saleId, amountMinor, refundId: null });
        }
        for (const { of, what } of done) await happen(what, sales[of]);
        // At last every event is heard.
        for (const sale of sales) await happen("hear refund", sale);
        for (const sale of sales) await happen("hear sale", sale);
        const worth = sales
          .filter(({ refundId }) => !refundId)
          .reduce((sum, { amountMinor }) => sum + Math.round((amountMinor * 777) / 10_000), 0);
        const [net] = await balance(world.vendor.scope, world.north.memberId);
        expect(net?.amountMinor ?? 0).toBe(worth);
      }),
      { numRuns: 12 },
    );
  });
});

interface ModelSale {
  readonly saleId: string;
  readonly amountMinor: number;
  refundId: string | null;
}

const whats = ["hear sale", "refund", "hear refund"] as const;
const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 4 });
const deeds = fc.array(fc.record({ of: fc.nat(3), what: fc.constantFrom(...whats) }), { maxLength: 14 });

async function happen(what: (typeof whats)[number], sale: ModelSale | undefined): Promise<void> {
  if (!sale) return;
  if (what === "hear sale") await accrue(sale.saleId);
  if (what === "refund") sale.refundId = await refund(sale.saleId);
  if (what === "hear refund" && sale.refundId) await reverse(sale.refundId);
}

describe("rates", () => {
  it("change from a day on, and are never edited once they earned", async () => {
    const { saleId } = await win(db.database, world, world.north);
    await accrue(saleId);
    expect(await rate(600, "2026-03-04")).toMatchObject({
      error: { details: { fields: [{ problem: "day_past" }] } },
    });
    unwrap(await rate(600, "2026-03-05"));
    unwrap(await rate(650, "2026-03-05"));
    const rules = await withTenant(db.database, world.staff, (tx) => listRules(tx, world.vendor.programId));
    expect(rules.map(({ rateBasisPoints, validFrom }) => [rateBasisPoints, validFrom])).toEqual([
      [650, "2026-03-05"],
      [500, "2026-01-01"],
    ]);
    const used = await win(db.database, world, world.north);
    await accrue(used.saleId);
    expect(await rate(700, "2026-03-05")).toMatchObject({ error: { code: "taken" } });
    expect(unwrap(await rate(650, "2026-03-05")).id).toBe(rules[0]?.id);
  });

  it("belong to programs of the vendor", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const input = rateInput.parse({
      programId: abroad.vendor.programId,
      rateBasisPoints: 1,
      validFrom: "2026-03-05",
    });
    const asked = await withTenant(db.database, world.staff, (tx) => setRate(tx, input, noon));
    expect(asked).toMatchObject({ error: { code: "not_found" } });
    const theirs = await withTenant(db.database, abroad.staff, (tx) =>
      currentRule(tx, world.vendor.programId, "2026-03-05"),
    );
    expect(theirs).toBeNull();
  });
});
