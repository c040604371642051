import { readCounts, type TenantTx, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  addContact,
  changeContact,
  contactInput,
  createPartner,
  enrollPartner,
  findEnrollmentByCode,
  findPartner,
  getPartner,
  listContacts,
  listPartners,
  listPartnersCounted,
  memberChanged,
  type PartnerInput,
  partnerCount,
  partnerInput,
  removeContact,
  updatePartner,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld, noon } from "../leads/leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;

beforeEach(async () => {
  world = await makeLeadsWorld(db.database);
});

function card(input: Record<string, unknown>): PartnerInput {
  return partnerInput.parse({ name: "Acme", ...input });
}

function create(input: Record<string, unknown> = {}, scope = world.staff) {
  return withTenant(db.database, scope, (tx) => createPartner(tx, card(input), noon));
}

function change(partnerId: string, changes: Partial<PartnerInput>, scope = world.staff) {
  return withTenant(db.database, scope, (tx) => updatePartner(tx, { partnerId, changes }));
}

async function makeStaff(vendorId: string, disabled = false): Promise<string> {
  const id = newId();
  await db.database.platform
    .insertInto("identity.users")
    .values({ id, email: `${id}@example.com`, name: "Max" })
    .execute();
  await db.database.platform
    .insertInto("identity.vendor_memberships")
    .values({ vendor_id: vendorId, user_id: id, role: "manager", disabled_at: disabled ? new Date() : null })
    .execute();
  return id;
}

describe("a partner's card", () => {
  it("is written as people give it, cleaned", async () => {
    const { id } = unwrap(
      await create({
        name: "  ООО «Ромашка» ",
        taxId: "7707 083 893",
        site: "romashka.ru",
        country: "ru",
        sizeBand: "",
      }),
    );
    const partner = await withTenant(db.database, world.staff, (tx) => getPartner(tx, id));
    expect(partner).toMatchObject({
      name: "ООО «Ромашка»",
      taxId: "7707083893",
      site: "https://romashka.ru/",
      country: "RU",
      sizeBand: null,
      memberCount: 0,
      code: null,
    });
  });

  it.each([
    ["javascript:alert(1)", "site_form"],
    ["ftp://x.example", "site_form"],
    ["https://user:secret@x.example", "site_form"],
    ["nothing", "site_form"],
  ])("refuses the site %s", (site, problem) => {
    expect(partnerInput.safeParse({ name: "A", site }).error?.issues[0]?.message).toBe(problem);
  });

  it("owns its tax id: a second one is told whose it is, also when both come at once", async () => {
    const [first, second] = await Promise.all([
      create({ taxId: "7707083893" }),
      create({ taxId: "7707083893" }),
    ]);
    const [won, lost] = first.ok ? [first, second] : [second, first];
    expect(lost).toMatchObject({
      error: { code: "taken", details: { field: "taxId", existing: { id: unwrap(won).id, label: "Acme" } } },
    });
    const third = unwrap(await create({ taxId: "500100732259", externalId: "e-1" }));
    expect(await change(third.id, { taxId: "7707083893" })).toMatchObject({
      error: { details: { field: "taxId" } },
    });
    expect(await create({ externalId: "e-1" })).toMatchObject({
      error: { details: { field: "externalId" } },
    });
    expect(await change(third.id, { taxId: "500100732259", region: "North" })).toMatchObject({ ok: true });
    const abroad = await makeLeadsWorld(db.database);
    expect(await create({ taxId: "7707083893" }, abroad.staff)).toMatchObject({ ok: true });
  });

  it("has a manager of the vendor's own people alone", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const [own, gone, foreign] = [
      await makeStaff(world.vendor.id),
      await makeStaff(world.vendor.id, true),
      await makeStaff(abroad.vendor.id),
    ];
    expect(await create({ managerUserId: own })).toMatchObject({ ok: true });
    for (const managerUserId of [gone, foreign, newId()]) {
      expect(await create({ managerUserId })).toMatchObject({
        error: { details: { fields: [{ field: "managerUserId" }] } },
      });
    }
  });

  it("tells of a new name for each of its people, and of nothing else", async () => {
    expect(await change(world.north.id, { region: "North" })).toMatchObject({ ok: true });
    expect(await change(world.north.id, { name: "Northwind" })).toMatchObject({ ok: true });
    expect(await change(world.north.id, { name: "Norrland" })).toMatchObject({ ok: true });
    const { rows } = await db.owner.query(
      "select payload from platform.outbox where vendor_id = $1 and name = $2",
      [world.vendor.id, memberChanged.name],
    );
    expect(rows).toEqual([{ payload: { member_id: world.north.memberId, partner_id: world.north.id } }]);
  });

  it("does not exist for other vendors and other partners", async () => {
    const abroad = await makeLeadsWorld(db.database);
    expect(await change(world.north.id, { name: "Mine" }, abroad.staff)).toMatchObject({
      error: { code: "not_found" },
    });
    for (const scope of [abroad.staff, world.southRep]) {
      expect(await withTenant(db.database, scope, (tx) => findPartner(tx, world.north.id))).toBeNull();
    }
    const own = await withTenant(db.database, world.northRep, (tx) => listPartners(tx, { limit: 9 }));
    expect(own.rows.map(({ name }) => name)).toEqual(["Northwind"]);
    expect(
      await withTenant(db.database, world.northRep, (tx) => readCounts(tx, { n: partnerCount(tx) })),
    ).toEqual({ n: 1 });
  });
});

describe("lists of partners", () => {
  it("search name and tax id, filter by manager, and give each once", async () => {
    const manager = await makeStaff(world.vendor.id);
    await create({ name: "Учёт Плюс", taxId: "7707083893", managerUserId: manager });
    for (let index = 0; index < 7; index += 1) await create({ name: "Same Name" });
    await withTenant(db.database, world.staff, async (tx) => {
      const names = async (filter: object) =>
        (await listPartners(tx, { limit: 9, ...filter })).rows.map(({ name }) => name);
      expect(await names({ search: "учет" })).toEqual(["Учёт Плюс"]);
      expect(await names({ search: "7707-08" })).toEqual(["Учёт Плюс"]);
      expect(await names({ managerUserId: manager })).toEqual(["Учёт Плюс"]);
      expect(await readCounts(tx, { n: partnerCount(tx, { managerUserId: null }) })).toEqual({ n: 9 });
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listPartnersCounted(tx, { limit: 3, ...(cursor && { cursor }) });
        expect(page.count).toBe(10);
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
      const nothing = await listPartnersCounted(tx, { limit: 3, search: "nobody of that name" });
      expect(nothing).toEqual({ rows: [], nextCursor: null, count: 0 });
    });
  });
});

describe("partner IDs", () => {
  it("are issued once a program, and read as people type them", async () => {
    const target = { partnerId: world.north.id, programId: world.vendor.programId };
    const first = unwrap(await withTenant(db.database, world.staff, (tx) => enrollPartner(tx, target, noon)));
    const again = unwrap(await withTenant(db.database, world.staff, (tx) => enrollPartner(tx, target, noon)));
    expect(again).toEqual(first);
    await withTenant(db.database, world.staff, async (tx) => {
      const typed = ` ${first.code.slice(0, 2).toLowerCase()}-${first.code.slice(2)} `;
      expect(await findEnrollmentByCode(tx, typed)).toEqual(first);
      expect((await getPartner(tx, world.north.id)).code).toBe(first.code);
      await tx
        .updateTable("recruitment.enrollments")
        .set({ ended_at: new Date() })
        .where("id", "=", first.id)
        .execute();
      expect(await findEnrollmentByCode(tx, first.code)).toBeNull();
      expect(unwrap(await enrollPartner(tx, target, noon))).toEqual(first);
      expect(await findEnrollmentByCode(tx, first.code)).toEqual(first);
    });
  });

  it("are tried again when a code is in use", async () => {
    const codes = ["AAAAAA", "AAAAAA", "BBBBBB"];
    const enroll = (partnerId: string) =>
      withTenant(db.database, world.staff, (tx) =>
        enrollPartner(
          tx,
          { partnerId, programId: world.vendor.programId },
          noon,
          () => codes.shift() as string,
        ),
      );
    expect(unwrap(await enroll(world.north.id)).code).toBe("AAAAAA");
    expect(unwrap(await enroll(world.south.id)).code).toBe("BBBBBB");
  });

  it("are issued for partners and programs of the vendor", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const cases = [
      { partnerId: abroad.north.id, programId: world.vendor.programId },
      { partnerId: world.north.id, programId: abroad.vendor.programId },
    ];
    for (const target of cases) {
      const asked = await withTenant(db.database, world.staff, (tx) => enrollPartner(tx, target, noon));
      expect(asked).toMatchObject({ error: { code: "not_found" } });
    }
  });
});

describe("a site", () => {
  it("is one card's: a second one is told whose it is, also when both come at once", async () => {
    const both = await Promise.all([
      create({ site: "https://www.romashka.ru/about" }),
      create({ name: "Other", site: "romashka.ru" }),
    ]);
    const won = both.find(({ ok }) => ok);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      error: { code: "taken", details: { field: "site", existing: { id: won?.ok && won.value.id } } },
    });
    const third = unwrap(await create({ name: "Third", site: "third.ru" }));
    expect(await change(third.id, { site: "http://romashka.ru/" })).toMatchObject({
      error: { code: "taken", details: { field: "site" } },
    });
    expect(await change(third.id, { site: null })).toMatchObject({ ok: true });
    expect(await create({ name: "Fourth", site: "third.ru" })).toMatchObject({ ok: true });
  });

  it("on a host of many companies is nobody's alone", async () => {
    expect(await create({ site: "vk.com/one" })).toMatchObject({ ok: true });
    expect(await create({ name: "Two", site: "vk.com/two" })).toMatchObject({ ok: true });
  });
});

describe("contacts", () => {
  it("are written, changed, taken off a card and put back once, and belong to the vendor", async () => {
    const abroad = await makeLeadsWorld(db.database);
    const input = contactInput.parse({ name: " Ann ", email: "Ann@Example.com" });
    const add = (partnerId: string) =>
      withTenant(db.database, world.staff, (tx) => addContact(tx, { partnerId, ...input }, noon));
    const { id } = unwrap(await add(world.north.id));
    expect(await add(abroad.north.id)).toMatchObject({ error: { code: "not_found" } });
    const inside = <T>(work: (tx: TenantTx) => Promise<T>, scope = world.staff) =>
      withTenant(db.database, scope, work);
    expect(await inside((tx) => listContacts(tx, world.north.id))).toMatchObject([
      { name: "Ann", email: "ann@example.com" },
    ]);
    expect(await inside((tx) => removeContact(tx, id), abroad.staff)).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await inside((tx) => changeContact(tx, { contactId: id, ...input, name: "Anna" }))).toMatchObject({
      ok: true,
    });
    expect(unwrap(await inside((tx) => removeContact(tx, id)))).toMatchObject({ name: "Anna" });
    expect(await inside((tx) => listContacts(tx, world.north.id))).toEqual([]);
    const back = () => inside((tx) => addContact(tx, { id, partnerId: world.north.id, ...input }, noon));
    expect((await Promise.all([back(), back()])).map(unwrap)).toEqual([{ id }, { id }]);
    expect(await inside((tx) => listContacts(tx, world.north.id))).toHaveLength(1);
  });
});
