import { withTenant } from "@tributary/db";
import { claimCard, findPartner, giveUpCard, listAssignments } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { testDatabase } from "../../support/test-database.ts";
import { type CardsWorld, makeCardsWorld, takenCard } from "./cards-world.ts";

const db = testDatabase();
let world: CardsWorld;

beforeEach(async () => {
  world = await makeCardsWorld(db.database);
});

describe("a free card", () => {
  it("goes to one of two who take it at once; the other is told who has it", async () => {
    const card = await takenCard(db.database, world);
    await withTenant(db.database, world.viktor.scope, (tx) =>
      giveUpCard(tx, { partnerId: card }, world.clock),
    );
    const taken = closedGate();
    const commit = closedGate();
    const first = withTenant(db.database, world.anna.scope, async (tx) => {
      const done = await claimCard(tx, { partnerId: card }, world.clock);
      taken.open();
      await commit.opened;
      return done;
    });
    await taken.opened;
    const second = withTenant(db.database, world.viktor.scope, (tx) =>
      claimCard(tx, { partnerId: card }, world.clock),
    );
    await untilBlocked(db.superuser);
    commit.open();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toEqual({
      ok: false,
      error: { code: "conflict", details: { noun: "card", current: "Anna" } },
    });
    const held = await withTenant(db.database, world.vendor.scope, (tx) => findPartner(tx, card));
    expect(held?.managerUserId).toBe(world.anna.id);
    const log = await withTenant(db.database, world.vendor.scope, (tx) => listAssignments(tx, card));
    expect(log.map(({ reason, userId }) => [reason, userId])).toEqual([
      ["claimed", world.anna.id],
      ["given_up", null],
      ["claimed", world.viktor.id],
    ]);
  });

  it("is taken once by whoever clicks twice, and given up by its manager alone", async () => {
    const card = await takenCard(db.database, world);
    const again = withTenant(db.database, world.viktor.scope, (tx) =>
      claimCard(tx, { partnerId: card }, world.clock),
    );
    expect(await again).toMatchObject({ ok: true });
    const stolen = withTenant(db.database, world.anna.scope, (tx) =>
      giveUpCard(tx, { partnerId: card }, world.clock),
    );
    expect(await stolen).toMatchObject({ error: { details: { current: "Viktor" } } });
    const log = await withTenant(db.database, world.vendor.scope, (tx) => listAssignments(tx, card));
    expect(log).toHaveLength(1);
  });
});
