import { type TenantScope, withTenant } from "@tributary/db";
import { fixedClock, newId, unwrap } from "@tributary/kernel";
import { findLead, findSale, leadMoved, listSales, saleRecorded } from "@tributary/leads";
import { beforeAll, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { staffScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, move, noon, send, win } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
});

async function sent(more: Record<string, unknown> = {}): Promise<string> {
  return unwrap(await withTenant(db.database, world.staff, (tx) => send(tx, world.north, more))).id;
}

function moved(leadId: string, to: Parameters<typeof move>[2], more = {}, scope: TenantScope = world.staff) {
  return withTenant(db.database, scope, (tx) => move(tx, leadId, to, more));
}

async function eventsOf(leadId: string): Promise<{ name: string; payload: unknown }[]> {
  const { rows } = await db.owner.query(
    "select name, payload from platform.outbox where payload->>'lead_id' = $1 order by id",
    [leadId],
  );
  return rows;
}

describe("a move", () => {
  it("goes into the lead, its history, the event and the trace", async () => {
    const id = await sent();
    expect(
      unwrap(await moved(id, "declined", { reasonCode: "other", reasonComment: "we serve no banks" })),
    ).toEqual({
      id,
      status: "declined",
      version: 2,
      saleId: null,
      repeated: false,
    });
    const lead = await withTenant(db.database, world.northRep, (tx) => findLead(tx, id));
    expect(lead).toMatchObject({
      status: "declined",
      reasonCode: "other",
      reasonComment: "we serve no banks",
    });
    expect(lead?.moves.map(({ from, to, actorName }) => [from, to, actorName])).toEqual([
      [null, "submitted", "Dana"],
      ["submitted", "declined", "Dana"],
    ]);
    const [, event] = await eventsOf(id);
    expect(leadMoved.payload.parse(event?.payload)).toMatchObject({
      from: "submitted",
      to: "declined",
      move_id: lead?.moves[1]?.id,
      member_id: world.north.memberId,
    });
    const traces = await db.superuser.query(
      "select action from platform.audit_log where subject_id = $1 order by id",
      [id],
    );
    expect(traces.rows.map(({ action }) => action)).toEqual(["lead.submit", "lead.decline"]);
  });

  it("is refused to a partner's people, and to everybody for leads that are not theirs", async () => {
    const id = await sent();
    expect(await moved(id, "accepted", {}, world.northRep)).toMatchObject({ error: { code: "forbidden" } });
    const abroad = await makeLeadsWorld(db.database);
    for (const leadId of [id, newId()]) {
      expect(await moved(leadId, "accepted", {}, abroad.staff)).toEqual({
        ok: false,
        error: { code: "not_found", details: { noun: "lead" } },
      });
    }
  });

  it("that has no arrow, or lacks something, changes nothing", async () => {
    const id = await sent();
    expect(await moved(id, "won")).toMatchObject({ error: { code: "move_refused" } });
    expect(await moved(id, "declined", { reasonCode: null })).toMatchObject({ error: { code: "invalid" } });
    const lead = await withTenant(db.database, world.staff, (tx) => findLead(tx, id));
    expect(lead).toMatchObject({ status: "submitted", version: 1, moves: [{ to: "submitted" }] });
  });

  it("of an old page is a conflict that says where the lead stands", async () => {
    const id = await sent();
    await moved(id, "accepted");
    expect(await moved(id, "declined", { seenVersion: 1 })).toMatchObject({
      error: { code: "conflict", details: { current: "accepted" } },
    });
  });

  it("made twice by one person is made once", async () => {
    const id = await sent();
    await moved(id, "accepted", { seenVersion: 1 });
    expect(unwrap(await moved(id, "accepted", { seenVersion: 1 }))).toMatchObject({
      version: 2,
      repeated: true,
    });
    expect(await moved(id, "accepted", {}, staffScope(world.vendor, "Olga"))).toMatchObject({
      error: { code: "conflict", details: { current: "accepted" } },
    });
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it("can be taken back while it is fresh, and then the lead was never accepted", async () => {
    const id = await sent();
    const clock = fixedClock("2026-03-05T17:00:00Z");
    const at = (to: Parameters<typeof move>[2]) =>
      withTenant(db.database, world.staff, (tx) => move(tx, id, to, {}, clock));
    unwrap(await at("accepted"));
    clock.set("2026-03-05T17:09:00Z");
    unwrap(await at("submitted"));
    expect(await withTenant(db.database, world.staff, (tx) => findLead(tx, id))).toMatchObject({
      acceptedAt: null,
    });
    unwrap(await at("accepted"));
    clock.set("2026-03-05T17:30:00Z");
    expect(await at("submitted")).toMatchObject({ error: { code: "move_refused" } });
  });
});

describe("a race", () => {
  it("of several people for one lead has one winner, and the others are told the state", async () => {
    const id = await sent();
    const people = ["Olga", "Petr", "Quinn", "Ravi"].map((name) => staffScope(world.vendor, name));
    const results = await Promise.all(people.map((scope) => moved(id, "accepted", {}, scope)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results.filter((one) => !one.ok)) {
      expect(result).toMatchObject({ error: { code: "conflict", details: { current: "accepted" } } });
    }
    const lead = await withTenant(db.database, world.staff, (tx) => findLead(tx, id));
    expect(lead).toMatchObject({ version: 2, moves: [{ to: "submitted" }, { to: "accepted" }] });
  });

  it("of an update with one that has not committed waits for it and loses", async () => {
    const id = await sent();
    const [committing, moving] = [closedGate(), closedGate()];
    const first = withTenant(db.database, world.staff, async (tx) => {
      const result = await move(tx, id, "accepted");
      moving.open();
      await committing.opened;
      return result;
    });
    await moving.opened;
    const second = moved(id, "declined", {}, staffScope(world.vendor, "Olga"));
    await untilBlocked(db.superuser);
    committing.open();
    expect(unwrap(await first).status).toBe("accepted");
    expect(await second).toMatchObject({ error: { code: "conflict", details: { current: "accepted" } } });
  });

  it("of six clicks on won makes one sale", async () => {
    const id = await sent({ clientName: "Six Clicks" });
    await moved(id, "accepted");
    const results = await Promise.all(Array.from({ length: 6 }, () => moved(id, "won")));
    const sales = new Set(results.map((result) => unwrap(result).saleId));
    expect(sales.size).toBe(1);
    expect((await eventsOf(id)).filter(({ name }) => name === saleRecorded.name)).toHaveLength(1);
  });

  it("of two won leads of one client knows which was first", async () => {
    const ids = [await sent({ clientName: "Race Ltd" }), await sent({ clientName: "RACE  Ltd" })];
    for (const id of ids) await moved(id, "accepted");
    await Promise.all(ids.map((id) => moved(id, "won")));
    const { rows } = await withTenant(db.database, world.staff, (tx) =>
      listSales(tx, { search: "race ltd", limit: 9 }),
    );
    expect(rows.map(({ kind }) => kind).sort()).toEqual(["first", "repeat"]);
  });
});

describe("a won lead", () => {
  it("is a sale of the day in the vendor's zone, tied to client, member and program", async () => {
    const late = fixedClock("2026-03-06T04:30:00Z");
    const { leadId, saleId } = await win(db.database, world, world.north, { clientName: "Late Ltd" }, late);
    const sale = await withTenant(db.database, world.northRep, (tx) => findSale(tx, saleId));
    expect(sale).toMatchObject({
      kind: "first",
      soldOn: "2026-03-05",
      amountMinor: 120_000,
      currency: "USD",
      memberId: world.north.memberId,
      leadId,
      clientName: "Late Ltd",
    });
    const event = (await eventsOf(leadId)).find(({ name }) => name === saleRecorded.name);
    expect(saleRecorded.payload.parse(event?.payload)).toMatchObject({
      sale_id: saleId,
      program_id: world.vendor.programId,
      sold_on: "2026-03-05",
    });
  });

  it("belongs to the client of its tax id, and a client learns the tax id", async () => {
    const clientOf = async (more: Record<string, unknown>) => {
      const { leadId } = await win(db.database, world, world.north, more);
      return (await withTenant(db.database, world.staff, (tx) => findLead(tx, leadId)))?.clientId;
    };
    const first = await clientOf({ clientName: "ООО «Ромашка»" });
    expect(await clientOf({ clientName: 'ооо "ромашка"', clientTaxId: "7707083893" })).toBe(first);
    expect(await clientOf({ clientName: "Chamomile", clientTaxId: "7707083893" })).toBe(first);
    expect(await clientOf({ clientName: "ООО Ромашка", clientTaxId: "500100732259" })).not.toBe(first);
  });

  it("is final", async () => {
    const { leadId } = await win(db.database, world, world.north);
    for (const to of ["submitted", "accepted", "declined", "lost"] as const) {
      expect(await moved(leadId, to)).toMatchObject({ error: { code: "move_refused" } });
    }
    expect(
      await withTenant(db.database, world.staff, (tx) => move(tx, leadId, "won", {}, noon)),
    ).toMatchObject({
      value: { repeated: true },
    });
  });
});
