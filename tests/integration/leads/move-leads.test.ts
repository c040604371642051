import { readCounts, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  countLeadsByStatus,
  findLead,
  leadCount,
  listClients,
  manyMovesInput,
  moveLeads,
} from "@tributary/leads";
import { partnerIdsOf } from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, move, noon, send, win } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
});

async function sent(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push(unwrap(await withTenant(db.database, world.staff, (tx) => send(tx, world.north))).id);
  }
  return ids;
}

function movedMany(leadIds: readonly string[], to: string, more: Record<string, unknown> = {}) {
  return withTenant(db.database, world.staff, (tx) =>
    moveLeads(tx, manyMovesInput.parse({ leadIds, to, ...more }), noon),
  );
}

describe("moveLeads", () => {
  it("moves those that can be moved and counts the others", async () => {
    const [one = "", two = "", taken = ""] = await sent(3);
    unwrap(await withTenant(db.database, world.staff, (tx) => move(tx, taken, "declined")));
    const moved = unwrap(await movedMany([two, one, taken, newId(), one], "accepted"));
    expect([...moved.movedIds].sort()).toEqual([one, two].sort());
    expect(moved.left).toBe(2);
    const lead = await withTenant(db.database, world.staff, (tx) => findLead(tx, taken));
    expect(lead?.status).toBe("declined");
  });

  it("moves none when the move itself lacks something", async () => {
    const ids = await sent(2);
    expect(await movedMany(ids, "declined")).toMatchObject({ ok: false, error: { code: "invalid" } });
    const unsaid = await movedMany(ids, "declined", { reasonCode: "other" });
    expect(unsaid).toMatchObject({ error: { details: { fields: [{ field: "reasonComment" }] } } });
    const leads = await withTenant(db.database, world.staff, (tx) => findLead(tx, ids[0] ?? ""));
    expect(leads?.status).toBe("submitted");
  });

  it("is not for a partner's people", async () => {
    const leadIds = await sent(1);
    const refused = await withTenant(db.database, world.northRep, (tx) =>
      moveLeads(tx, manyMovesInput.parse({ leadIds, to: "accepted" }), noon),
    );
    expect(refused).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });
});

describe("reads of the workspace", () => {
  it("count one state as the tabs do", async () => {
    await withTenant(db.database, world.staff, async (tx) => {
      const counts = await countLeadsByStatus(tx);
      const { waiting } = await readCounts(tx, { waiting: leadCount(tx, { status: "submitted" }) });
      expect(waiting).toBe(counts.submitted);
    });
  });

  it("find clients by name and by the beginning of the tax id, for the vendor's people alone", async () => {
    await win(db.database, world, world.north, { clientName: "Zebra Works", clientTaxId: "GB123456789" });
    const found = (search: string, scope = world.staff) =>
      withTenant(db.database, scope, (tx) => listClients(tx, { search, limit: 5 }));
    expect((await found("bra WO")).map(({ name }) => name)).toEqual(["Zebra Works"]);
    expect((await found("gb 1234")).map(({ name }) => name)).toEqual(["Zebra Works"]);
    expect(await found("zebra", world.northRep)).toEqual([]);
  });

  it("name the partner of an employee, within what the scope may see", async () => {
    const ids = [world.north.memberId, world.south.memberId, newId()];
    const all = await withTenant(db.database, world.staff, (tx) => partnerIdsOf(tx, ids));
    expect(all).toEqual(
      new Map([
        [world.north.memberId, world.north.id],
        [world.south.memberId, world.south.id],
      ]),
    );
    const own = await withTenant(db.database, world.northRep, (tx) => partnerIdsOf(tx, ids));
    expect([...own.keys()]).toEqual([world.north.memberId]);
  });
});
