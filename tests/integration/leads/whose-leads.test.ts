import { type TenantScope, withTenant } from "@tributary/db";
import { fixedClock, unwrap } from "@tributary/kernel";
import { countLeadsByStatus, findLead, listLeads, listSales } from "@tributary/leads";
import { createGroup } from "@tributary/recruitment";
import { beforeAll, describe, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, type LeadsWorld, makeLeadsWorld, move, noon, send, win } from "./leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;
const scopes: Record<string, TenantScope> = {};

beforeAll(async () => {
  world = await makeLeadsWorld(db.database);
  const { north, south, vendor } = world;
  const group = unwrap(
    await withTenant(db.database, world.staff, (tx) =>
      createGroup(tx, { partnerId: north.id, name: "East" }, noon),
    ),
  );
  const add = (name: string, more = {}) =>
    addMember(db.database, world, { partnerId: north.id, name, ...more });
  const mate = await add("Mate", { groupId: group.id });
  const head = await add("Head", { groupId: group.id, level: "group_head" });
  const loner = await add("Loner", { level: "group_head" });
  const chief = await add("Chief", { level: "department_head" });
  for (const [clientName, memberId] of [
    ["by rep", north.memberId],
    ["by mate", mate],
    ["by head", head],
    ["by nobody", null],
  ] as const) {
    await win(db.database, world, north, { clientName, memberId });
  }
  await win(db.database, world, south, { clientName: "by south" });
  const member = (memberId: string, level: "rep" | "group_head" | "department_head", partnerId = north.id) =>
    memberScope(vendor, { partnerId, memberId, level });
  Object.assign(scopes, {
    staff: world.staff,
    rep: world.northRep,
    mate: member(mate, "rep"),
    head: member(head, "group_head"),
    loner: member(loner, "group_head"),
    chief: member(chief, "department_head"),
    southRep: world.southRep,
    abroad: (await makeLeadsWorld(db.database)).staff,
  });
});

const sees: [string, string[]][] = [
  ["staff", ["by head", "by mate", "by nobody", "by rep", "by south"]],
  ["rep", ["by rep"]],
  ["mate", ["by mate"]],
  ["head", ["by head", "by mate"]],
  ["loner", []],
  ["chief", ["by head", "by mate", "by nobody", "by rep"]],
  ["southRep", ["by south"]],
  ["abroad", []],
];

describe("whose leads and sales", () => {
  it.each(sees)("%s sees %j, in lists, counts and by id alike", async (who, clients) => {
    const scope = scopes[who] as TenantScope;
    const ids = await withTenant(db.database, world.staff, (tx) => listLeads(tx, { limit: 50 }));
    await withTenant(db.database, scope, async (tx) => {
      const leads = await listLeads(tx, { limit: 50 });
      expect(leads.rows.map(({ clientName }) => clientName).sort()).toEqual(clients);
      expect((await countLeadsByStatus(tx)).won).toBe(clients.length);
      const sales = await listSales(tx, { limit: 50 });
      expect(sales.rows.map(({ clientName }) => clientName).sort()).toEqual(clients);
      for (const { id, clientName } of ids.rows) {
        expect((await findLead(tx, id)) !== null).toBe(clients.includes(clientName));
      }
    });
  });
});

describe("lists of leads", () => {
  it("give every lead once, page by page, also those of the same millisecond", async () => {
    const other = await makeLeadsWorld(db.database);
    const clock = fixedClock("2026-01-01T00:00:00.123Z");
    await withTenant(db.database, other.staff, async (tx) => {
      for (let index = 0; index < 23; index += 1) {
        if (index % 5 === 0) clock.set(new Date(Date.UTC(2026, 0, 1, 0, 0, 0, index)));
        unwrap(await send(tx, other.north, {}, clock));
      }
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listLeads(tx, { limit: 4, ...(cursor && { cursor }) });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(23);
      expect(seen).toHaveLength(23);
    });
  });

  it("filter by state, partner, member and words", async () => {
    const other = await makeLeadsWorld(db.database);
    await withTenant(db.database, other.staff, async (tx) => {
      const { id } = unwrap(
        await send(tx, other.north, { clientName: "Больница № 5", clientTaxId: "7707083893" }),
      );
      unwrap(await send(tx, other.south, { clientName: "Учёт и Ко" }));
      unwrap(await move(tx, id, "accepted"));
      const names = async (filter: object) =>
        (await listLeads(tx, { limit: 9, ...filter })).rows.map(({ clientName }) => clientName);
      expect(await names({ status: "accepted" })).toEqual(["Больница № 5"]);
      expect(await names({ partnerId: other.south.id })).toEqual(["Учёт и Ко"]);
      expect(await names({ memberId: other.north.memberId })).toEqual(["Больница № 5"]);
      expect(await names({ search: "УЧЕТ" })).toEqual(["Учёт и Ко"]);
      expect(await names({ search: "7707 08" })).toEqual(["Больница № 5"]);
      expect(await names({ search: "%" })).toEqual([]);
      expect(await countLeadsByStatus(tx, { search: "учет" })).toMatchObject({ submitted: 1, accepted: 0 });
    });
  });

  it("begin at the top for a cursor that was not made here", async () => {
    const page = await withTenant(db.database, world.staff, (tx) =>
      listLeads(tx, { limit: 50, cursor: "nonsense" }),
    );
    expect(page.rows).toHaveLength(5);
  });
});
