import { type TenantScope, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  changeMember,
  createGroup,
  createMember,
  findMember,
  groupInput,
  linkMemberToUser,
  listGroups,
  listMembers,
  memberChanges,
  memberInput,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { memberScope } from "../../support/scopes.ts";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon } from "../leads/leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeEach(async () => {
  world = await makeLeadsWorld(db.database);
});

function create(input: Record<string, unknown>, scope: TenantScope = world.staff) {
  const member = memberInput.parse({ partnerId: world.north.id, name: "Ann", ...input });
  return withTenant(db.database, scope, (tx) => createMember(tx, member, noon));
}

function change(memberId: string, changes: Record<string, unknown>, scope: TenantScope = world.staff) {
  return withTenant(db.database, scope, (tx) =>
    changeMember(tx, { memberId, changes: memberChanges.parse(changes) }, noon),
  );
}

function group(partnerId: string, name = "East", scope: TenantScope = world.staff) {
  return withTenant(db.database, scope, (tx) => createGroup(tx, groupInput.parse({ partnerId, name }), noon));
}

async function makeUser(): Promise<string> {
  const id = newId();
  const user = { id, email: `${id}@example.com`, name: "Ann" };
  await db.database.platform.insertInto("identity.users").values(user).execute();
  return id;
}

async function placesOf(userId: string) {
  return db.database.platform
    .selectFrom("identity.partner_memberships")
    .where("user_id", "=", userId)
    .select(["member_id", "level", "disabled_at"])
    .execute();
}

describe("an employee", () => {
  it("has an address once a partner, in any case, and may have it at another", async () => {
    const first = unwrap(await create({ email: "Ann@Example.com" }));
    expect(await create({ email: " ann@example.COM", name: "Other" })).toMatchObject({
      error: { code: "taken", details: { field: "email", existing: { id: first.id, label: "Ann" } } },
    });
    expect(await create({ email: "ann@example.com", partnerId: world.south.id })).toMatchObject({ ok: true });
    expect(await create({})).toMatchObject({ ok: true });
    expect(await create({})).toMatchObject({ ok: true });
  });

  it("belongs to a partner and a team that the one who writes may see", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const south = unwrap(await group(world.south.id));
    expect(await create({ partnerId: abroad.north.id })).toMatchObject({ error: { code: "not_found" } });
    expect(await create({ partnerId: world.south.id }, world.northRep)).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await create({ groupId: south.id })).toMatchObject({
      error: { details: { fields: [{ field: "groupId" }] } },
    });
    const ann = unwrap(await create({}));
    expect(await change(ann.id, { groupId: south.id })).toMatchObject({ error: { code: "invalid" } });
    expect(await change(ann.id, { name: "Mine" }, abroad.staff)).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await change(ann.id, { name: "Mine" }, world.southRep)).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await change(ann.id, { name: "Mine" }, world.northRep)).toMatchObject({
      error: { code: "not_found" },
    });
  });

  it("enters with the person that is linked, at the level of the card, until disabled", async () => {
    const [ann, userId] = [unwrap(await create({})), await makeUser()];
    const link = (memberId: string) =>
      withTenant(db.database, world.staff, (tx) => linkMemberToUser(tx, memberId, userId));
    expect(await link(ann.id)).toMatchObject({ ok: true });
    expect(await placesOf(userId)).toEqual([{ member_id: ann.id, level: "rep", disabled_at: null }]);
    unwrap(await change(ann.id, { level: "department_head" }));
    expect(await placesOf(userId)).toMatchObject([{ level: "department_head" }]);
    unwrap(await change(ann.id, { disabled: true }));
    expect(await placesOf(userId)).toMatchObject([{ disabled_at: noon.now() }]);
    expect(await link(ann.id)).toMatchObject({ error: { code: "not_found" } });
    unwrap(await change(ann.id, { disabled: false }));
    expect(await placesOf(userId)).toMatchObject([{ disabled_at: null }]);
    const twin = unwrap(await create({}));
    expect(await link(twin.id)).toMatchObject({ error: { code: "taken" } });
    expect(await link(newId())).toMatchObject({ error: { code: "not_found" } });
  });

  it("tells of a new name, and of nothing else", async () => {
    const ann = unwrap(await create({}));
    for (const changes of [{ level: "group_head" }, { name: "Ann" }, { name: "Anna" }]) {
      unwrap(await change(ann.id, changes));
    }
    const { rows } = await db.owner.query(
      "select name from platform.outbox where payload->>'member_id' = $1",
      [ann.id],
    );
    expect(rows).toEqual([{ name: "member.changed" }]);
  });
});

describe("lists of employees", () => {
  it("give a head the team, a rep only themselves, and leave out whose access ended", async () => {
    const east = unwrap(await group(world.north.id));
    const add = async (name: string, more = {}) => unwrap(await create({ name, ...more })).id;
    const head = await add("Head", { groupId: east.id, level: "group_head" });
    await add("Mate", { groupId: east.id });
    const gone = await add("Gone", { groupId: east.id });
    unwrap(await change(gone, { disabled: true }));
    const names = (scope: TenantScope, filter = {}) =>
      withTenant(db.database, scope, async (tx) =>
        (await listMembers(tx, { limit: 20, ...filter })).rows.map(({ name }) => name),
      );
    const as = (memberId: string, level: "group_head" | "department_head") =>
      memberScope(world.vendor, { partnerId: world.north.id, memberId, level });
    expect(await names(world.staff)).toEqual(["Head", "Mate", "Rep of Northwind", "Rep of Southgate"]);
    expect(await names(world.staff, { partnerId: world.south.id })).toEqual(["Rep of Southgate"]);
    expect(await names(world.staff, { search: "MATE" })).toEqual(["Mate"]);
    expect(await names(world.staff, { groupId: east.id, withDisabled: true })).toEqual([
      "Gone",
      "Head",
      "Mate",
    ]);
    expect(await names(as(head, "group_head"))).toEqual(["Head", "Mate"]);
    expect(await names(as(head, "department_head"))).toEqual(["Head", "Mate", "Rep of Northwind"]);
    expect(await names(world.northRep)).toEqual(["Rep of Northwind"]);
    expect(await withTenant(db.database, world.southRep, (tx) => findMember(tx, head))).toBeNull();
    expect(await withTenant(db.database, world.staff, (tx) => findMember(tx, head))).toMatchObject({
      partnerName: "Northwind",
      groupName: "East",
    });
  });

  it("give every one once, page by page, whatever names they share", async () => {
    for (let index = 0; index < 6; index += 1) await create({});
    await withTenant(db.database, world.staff, async (tx) => {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listMembers(tx, {
          limit: 3,
          partnerId: world.north.id,
          ...(cursor && { cursor }),
        });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
    });
  });
});

describe("teams", () => {
  it("have a name once a partner, and belong to partners that one may see", async () => {
    unwrap(await group(world.north.id));
    expect(await group(world.north.id)).toMatchObject({ error: { code: "taken" } });
    expect(await group(world.south.id)).toMatchObject({ ok: true });
    expect(await group(world.south.id, "West", world.northRep)).toMatchObject({
      error: { code: "not_found" },
    });
    const abroad = await makeLeadsWorld(db.database);
    expect(await group(world.north.id, "West", abroad.staff)).toMatchObject({ error: { code: "not_found" } });
    expect(await withTenant(db.database, world.northRep, (tx) => listGroups(tx, world.south.id))).toEqual([]);
    expect(
      await withTenant(db.database, world.northRep, (tx) => listGroups(tx, world.north.id)),
    ).toHaveLength(1);
  });
});
