import { type TenantScope, withTenant } from "@tributary/db";
import { gatherBy, newId, type Result, unwrap } from "@tributary/kernel";
import { findLead, type LeadInput, leadSubmitted, submitLeads, vendorLeadInput } from "@tributary/leads";
import { createProduct, productInput } from "@tributary/programs";
import { enrollPartner } from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;
let elsewhere: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
  elsewhere = await makeLeadsWorld(db.database);
});

type Outcome = Result<{ id: string; repeated: boolean }>;

function lead(more: Record<string, unknown> = {}): LeadInput {
  return vendorLeadInput.parse({ partnerId: world.north.id, clientName: "Cancity", ...more });
}

function submit(inputs: readonly LeadInput[]): Promise<Outcome[]> {
  return withTenant(db.database, world.staff, (tx) => submitLeads(tx, inputs, noon));
}

async function tracesOf(ids: readonly string[]) {
  const { rows } = await db.superuser.query(
    `select (select count(*)::int from leads.leads where id = any($1)) as leads,
      (select count(*)::int from leads.lead_moves where lead_id = any($1)) as moves,
      (select count(*)::int from platform.outbox where payload->>'lead_id' = any($1::text[])) as events,
      (select count(*)::int from platform.audit_log where subject_id = any($1)) as traces`,
    [ids],
  );
  return rows[0];
}

describe("leads in one go", () => {
  it("are stored each with its move, its event and its trace", async () => {
    const sent = await submit([lead({ need: "one" }), lead({ need: "two" }), lead({ need: "three" })]);
    const ids = sent.map((outcome) => unwrap(outcome).id);
    expect(sent.map((outcome) => unwrap(outcome).repeated)).toEqual([false, false, false]);
    expect(await tracesOf(ids)).toEqual({ leads: 3, moves: 3, events: 3, traces: 3 });
    const needs = await withTenant(db.database, world.staff, async (tx) => {
      const found = await Promise.all(ids.map((id) => findLead(tx, id)));
      return found.map((one) => one?.need);
    });
    expect(needs).toEqual(["one", "two", "three"]);
    const { rows } = await db.owner.query(
      "select payload from platform.outbox where payload->>'lead_id' = $1",
      [ids[1]],
    );
    expect(leadSubmitted.payload.parse(rows[0].payload)).toEqual({
      lead_id: ids[1],
      partner_id: world.north.id,
      member_id: null,
    });
  });

  it("have each an outcome of their own, whatever they name", async () => {
    const { code, productId } = await withTenant(db.database, world.staff, async (tx) => {
      const programId = world.vendor.programId;
      const enrolled = unwrap(await enrollPartner(tx, { partnerId: world.south.id, programId }, noon));
      const product = unwrap(await createProduct(tx, productInput.parse({ name: "Seats" }), noon));
      return { code: enrolled.code, productId: product.id };
    });
    const known = lead({ externalId: newId(), need: "before" });
    const before = unwrap((await submit([known]))[0] as Outcome);
    const sent = await submit([
      lead({ partnerId: newId() }),
      lead({ memberId: world.north.memberId }),
      known,
      lead({ partnerId: null, partnerCode: code.toLowerCase() }),
      lead({ memberId: world.south.memberId }),
      lead({ productId }),
      lead({ productId: newId() }),
      { ...known, need: "other words" },
      lead({ programId: newId() }),
      lead({ partnerId: elsewhere.north.id }),
    ]);
    const unknown = (field: string) => ({
      ok: false,
      error: { code: "invalid", details: { fields: [{ field, problem: "unknown" }] } },
    });
    const made = { ok: true, value: { repeated: false } };
    expect(sent).toMatchObject([
      unknown("partnerId"),
      made,
      { ok: true, value: { id: before.id, repeated: true } },
      made,
      unknown("memberId"),
      made,
      unknown("productId"),
      { ok: false, error: { code: "conflict" } },
      unknown("programId"),
      unknown("partnerId"),
    ]);
    const ids = sent.flatMap((outcome) => (outcome.ok && !outcome.value.repeated ? [outcome.value.id] : []));
    expect(await tracesOf(ids)).toEqual({ leads: 3, moves: 3, events: 3, traces: 3 });
  });

  it("are one lead when an external id comes twice, and the first words stand", async () => {
    const first = lead({ externalId: newId(), need: "first" });
    const sent = await submit([lead(), first, first, { ...first, need: "second" }]);
    const { id } = unwrap(sent[1] as Outcome);
    expect(sent.slice(1)).toMatchObject([
      { value: { id, repeated: false } },
      { value: { id, repeated: true } },
      { error: { code: "conflict", details: { current: "submitted" } } },
    ]);
    expect(await tracesOf([id])).toEqual({ leads: 1, moves: 1, events: 1, traces: 1 });
  });

  it("are one lead when an id comes twice", async () => {
    const first = lead({ id: newId(), need: "first" });
    const sent = await submit([first, first, { ...first, need: "second" }]);
    expect(sent).toMatchObject([
      { value: { id: first.id, repeated: false } },
      { value: { id: first.id, repeated: true } },
      { error: { code: "conflict" } },
    ]);
    expect(await tracesOf([first.id as string])).toEqual({ leads: 1, moves: 1, events: 1, traces: 1 });
  });

  it("of many senders at once with the same external ids are stored once, in whatever order they come", async () => {
    const inputs = Array.from({ length: 12 }, () => lead({ externalId: newId() }));
    const sent = await Promise.all([submit(inputs), submit(inputs.toReversed()), submit(inputs)]);
    const outcomes = sent.flat().map(unwrap);
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(12);
    expect(await tracesOf(outcomes.map(({ id }) => id))).toEqual({
      leads: 12,
      moves: 12,
      events: 12,
      traces: 12,
    });
  });
});

describe("leads that are gathered", () => {
  /** As the API does it. */
  function gather() {
    const together: number[] = [];
    const send = gatherBy<{ scope: TenantScope; input: LeadInput }, Outcome>({
      keyOf: ({ scope }) => scope.vendor.id,
      most: 64,
      run: (writes) => {
        together.push(writes.length);
        const { scope } = writes[0] as { scope: TenantScope };
        const inputs = writes.map(({ input }) => input);
        return withTenant(db.database, scope, (tx) => submitLeads(tx, inputs, noon));
      },
    });
    return { send, together };
  }

  it("of two vendors are written apart, each into its own", async () => {
    const { send, together } = gather();
    const theirs = lead({ partnerId: elsewhere.north.id });
    const sent = await Promise.all([
      send({ scope: world.staff, input: lead() }),
      send({ scope: elsewhere.staff, input: theirs }),
      send({ scope: world.staff, input: theirs }),
      send({ scope: elsewhere.staff, input: theirs }),
    ]);
    expect(together).toEqual([2, 2]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    const { rows } = await db.superuser.query(
      "select vendor_id from leads.leads where id = any($1) order by 1",
      [sent.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []))],
    );
    const of = (owner: LeadsWorld) => owner.staff.vendor.id;
    expect(rows.map((row) => row.vendor_id).sort()).toEqual([of(world), of(elsewhere), of(elsewhere)].sort());
  });

  it("are harmed by nobody: what the database refuses fails alone", async () => {
    const { send, together } = gather();
    // No schema lets an empty name through; a constraint of the table is the last to see it.
    const poisoned = { ...lead(), clientName: "" };
    const sent = await Promise.allSettled(
      [lead(), poisoned, lead()].map((input) => send({ scope: world.staff, input })),
    );
    expect(together).toEqual([3, 1, 1, 1]);
    expect(sent).toMatchObject([
      { value: { ok: true } },
      { reason: { code: "23514" } },
      { value: { ok: true } },
    ]);
    const ids = sent.flatMap((one) =>
      one.status === "fulfilled" && one.value.ok ? [one.value.value.id] : [],
    );
    expect(await tracesOf(ids)).toEqual({ leads: 2, moves: 2, events: 2, traces: 2 });
  });
});
