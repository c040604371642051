import { withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import { findLead, findLeadProgram, leadSubmitted, portalLeadInput, submitLead } from "@tributary/leads";
import { createProduct, listProducts, productInput } from "@tributary/programs";
import { changeMember, enrollPartner } from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon, send } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
});

function problemsOf(schema: { safeParse(value: unknown): { error?: unknown } }, value: unknown): string[] {
  const issues =
    (schema.safeParse(value).error as { issues?: { path: string[]; message: string }[] })?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

describe("a lead from the portal", () => {
  const form = {
    clientName: "Cancity",
    contactPhone: "+1 555 01 02",
    need: "40 seats",
    agreed: "a call on Friday",
  };

  it("belongs to the person who sends it, whatever else is named", async () => {
    const smuggled = { ...form, partnerId: world.south.id, memberId: world.south.memberId, externalId: "x" };
    const sent = await withTenant(db.database, world.northRep, (tx) =>
      submitLead(tx, { ...portalLeadInput.parse(form), ...(smuggled as object) }, noon),
    );
    const { id } = unwrap(sent);
    const lead = await withTenant(db.database, world.northRep, (tx) => findLead(tx, id));
    expect(lead).toMatchObject({
      partnerId: world.north.id,
      memberId: world.north.memberId,
      memberName: "Rep of Northwind",
      programId: world.vendor.programId,
      currency: "USD",
      status: "submitted",
      source: "portal",
      externalId: null,
      need: "40 seats",
      moves: [{ from: null, to: "submitted", actorKind: "member", actorName: "Rita" }],
    });
  });

  it("tells of itself once, in a shape that the event promises, and leaves a trace", async () => {
    const { id } = unwrap(
      await withTenant(db.database, world.northRep, (tx) =>
        submitLead(tx, portalLeadInput.parse(form), noon),
      ),
    );
    const events = await db.owner.query(
      "select name, payload from platform.outbox where payload->>'lead_id' = $1",
      [id],
    );
    expect(events.rows.map(({ name }) => name)).toEqual([leadSubmitted.name]);
    expect(leadSubmitted.payload.parse(events.rows[0].payload)).toEqual({
      lead_id: id,
      partner_id: world.north.id,
      member_id: world.north.memberId,
    });
    const traces = await db.superuser.query(
      "select action, actor_kind from platform.audit_log where subject_id = $1",
      [id],
    );
    expect(traces.rows).toEqual([{ action: "lead.submit", actor_kind: "member" }]);
  });

  it("is one lead, however often the button is pressed at once", async () => {
    const input = portalLeadInput.parse({ ...form, id: newId() });
    const sent = await Promise.all(
      Array.from({ length: 6 }, () =>
        withTenant(db.database, world.northRep, (tx) => submitLead(tx, input, noon)),
      ),
    );
    expect(sent.map(unwrap).map(({ id }) => id)).toEqual(Array(6).fill(input.id));
    expect(sent.filter((result) => !unwrap(result).repeated)).toHaveLength(1);
    const events = await db.owner.query("select 1 from platform.outbox where payload->>'lead_id' = $1", [
      input.id,
    ]);
    expect(events.rowCount).toBe(1);
  });

  it("is not replaced silently when the same form comes with other words", async () => {
    const input = portalLeadInput.parse({ ...form, id: newId() });
    await withTenant(db.database, world.northRep, (tx) => submitLead(tx, input, noon));
    const again = await withTenant(db.database, world.northRep, (tx) =>
      submitLead(tx, { ...input, need: "60 seats" }, noon),
    );
    expect(again).toMatchObject({ error: { code: "conflict", details: { current: "submitted" } } });
  });

  it("cannot take the place of a lead that somebody else sent", async () => {
    const input = portalLeadInput.parse({ ...form, id: newId() });
    await withTenant(db.database, world.northRep, (tx) => submitLead(tx, input, noon));
    const stolen = await withTenant(db.database, world.southRep, (tx) => submitLead(tx, input, noon));
    expect(stolen).toEqual({ ok: false, error: { code: "conflict", details: { noun: "lead" } } });
  });

  it.each([
    [{ contactPhone: "1234567" }, ["clientName client_name_or_tax_id"]],
    [{ clientName: "Cancity" }, ["contactPhone phone_or_email"]],
    [{ ...form, clientTaxId: "7707083894" }, ["clientTaxId tax_id_checksum"]],
    [{ ...form, need: "a\u0000b" }, ["need unstorable"]],
    [{ ...form, clientName: "\ud800" }, ["clientName unstorable"]],
    [{ ...form, contactPhone: "call me" }, ["contactPhone phone_form"]],
    [{ ...form, contactEmail: "nobody" }, ["contactEmail email_form"]],
    [{ ...form, clientName: "x".repeat(201) }, ["clientName too_long"]],
    [{ ...form, need: "x".repeat(4_001) }, ["need too_long"]],
    [{ ...form, id: "1; drop table" }, ["id unknown"]],
  ])("refuses %j: %j", (value, problems) => {
    expect(problemsOf(portalLeadInput, value)).toEqual(problems);
  });

  it("is named by the tax id when that is all there is", () => {
    expect(portalLeadInput.parse({ clientTaxId: "7707 083 893", contactEmail: "A@b.co" })).toMatchObject({
      clientName: "7707083893",
      clientTaxId: "7707083893",
      contactEmail: "a@b.co",
    });
  });
});

describe("a lead from the vendor's side", () => {
  it("finds the partner by its ID as people write it, and the employee by address", async () => {
    const { code, memberId } = await withTenant(db.database, world.staff, async (tx) => {
      const enrolled = await enrollPartner(
        tx,
        { partnerId: world.north.id, programId: world.vendor.programId },
        noon,
      );
      await tx
        .updateTable("recruitment.members")
        .set({ email: "rep@northwind.example" })
        .where("id", "=", world.north.memberId)
        .execute();
      return { code: unwrap(enrolled).code, memberId: world.north.memberId };
    });
    const lead = await withTenant(db.database, world.staff, async (tx) => {
      const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`;
      const target = {
        partnerId: null,
        partnerCode: typed,
        memberId: null,
        memberEmail: "Rep@Northwind.example",
      };
      const sent = unwrap(await send(tx, world.north, target));
      return findLead(tx, sent.id);
    });
    expect(lead).toMatchObject({ partnerId: world.north.id, memberId, source: "vendor" });
  });

  it("comes once an external id", async () => {
    const first = await withTenant(db.database, world.staff, (tx) =>
      send(tx, world.north, { externalId: "crm-1" }),
    );
    const again = await withTenant(db.database, world.staff, (tx) =>
      send(tx, world.north, { externalId: "crm-1" }),
    );
    expect(unwrap(again)).toEqual({ id: unwrap(first).id, repeated: true });
    const other = await withTenant(db.database, world.staff, (tx) =>
      send(tx, world.north, { externalId: "crm-1", need: "other" }),
    );
    expect(other).toMatchObject({ error: { code: "conflict" } });
  });

  it("says at which field something does not exist, and takes nothing of another vendor", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const product = await withTenant(db.database, abroad.staff, (tx) =>
      createProduct(tx, productInput.parse({ name: "GTX Pro" }), noon),
    );
    const cases: [string, Record<string, unknown>][] = [
      ["partnerId", { partnerId: abroad.north.id }],
      ["partnerCode", { partnerId: null, partnerCode: "NONE22" }],
      ["memberId", { memberId: world.south.memberId }],
      ["memberId", { memberId: abroad.north.memberId }],
      ["memberEmail", { memberId: null, memberEmail: "no@body.example" }],
      ["programId", { programId: abroad.vendor.programId }],
      ["productId", { productId: unwrap(product).id }],
    ];
    for (const [field, more] of cases) {
      const sent = await withTenant(db.database, world.staff, (tx) => send(tx, world.north, more));
      expect(sent).toMatchObject({
        error: { code: "invalid", details: { fields: [{ field, problem: "unknown" }] } },
      });
    }
  });

  it("asks only about products of its program, where the program names some", async () => {
    const fresh = await makeLeadsWorld(db.database);
    const { vendor, staff, north, northRep } = fresh;
    const [own, other] = await withTenant(db.database, staff, async (tx) => {
      const make = async (name: string) =>
        unwrap(await createProduct(tx, productInput.parse({ name }), noon)).id;
      return [await make("Seats"), await make("Boats")];
    });
    const sendAbout = (scope: typeof staff, productId: string | undefined) =>
      withTenant(db.database, scope, (tx) => send(tx, north, { productId, contactPhone: "55555" }));
    for (const scope of [staff, northRep]) expect((await sendAbout(scope, other)).ok).toBe(true);
    await withTenant(db.database, staff, (tx) =>
      tx
        .insertInto("programs.program_products")
        .values({ program_id: vendor.programId, product_id: own as string })
        .execute(),
    );
    for (const scope of [staff, northRep]) {
      expect((await sendAbout(scope, own)).ok).toBe(true);
      expect(await sendAbout(scope, other)).toMatchObject({
        error: { code: "invalid", details: { fields: [{ field: "productId", problem: "unknown" }] } },
      });
      const shown = await withTenant(db.database, scope, async (tx) => {
        const programId = await findLeadProgram(tx, north.id);
        return listProducts(tx, { programId: programId as string, limit: 10 });
      });
      expect(shown.rows.map(({ name }) => name)).toEqual(["Seats"]);
    }
  });

  it("is not taken for an employee whose access has ended", async () => {
    const fresh = await makeLeadsWorld(db.database);
    const sent = await withTenant(db.database, fresh.staff, async (tx) => {
      await changeMember(tx, { memberId: fresh.north.memberId, changes: { disabled: true } }, noon);
      return send(tx, fresh.north);
    });
    expect(sent).toMatchObject({ error: { code: "invalid", details: { fields: [{ field: "memberId" }] } } });
  });
});
