import { type TenantScope, withTenant } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { type Planted, plantRows, readTenantTables, type TenantTable } from "../../support/every-table.ts";
import { testDatabase } from "../../support/test-database.ts";
import { makeVendor, type TestVendor } from "../../support/vendors.ts";

// One row of every tenant table for two vendors, and in the first for two partners; then everybody tries to reach
// everybody else's, by statements that do not filter: what holds them is the database alone.
const db = testDatabase();
let tables: TenantTable[];
let own: Planted;
let neighbour: Planted;
let foreign: Planted;
let vendor: TestVendor;
let other: TestVendor;

beforeAll(async () => {
  tables = await readTenantTables(db.superuser);
  vendor = await makeVendor(db.database);
  other = await makeVendor(db.database);
  own = await plantRows(db.superuser, tables, vendor.id);
  neighbour = await plantRows(db.superuser, tables, vendor.id, own);
  foreign = await plantRows(db.superuser, tables, other.id);
});

const idOf = (planted: Planted, table: string): string => String(planted.get(table)?.id);

function memberScope(planted: Planted): TenantScope {
  const member = {
    id: idOf(planted, "recruitment.members"),
    partnerId: idOf(planted, "recruitment.partners"),
    level: "department_head",
  } as const;
  return mintTenantScope({ ...vendor.scope, actor: { kind: "member", id: member.id, name: "Head" }, member });
}

/** The rows of a table that a scope reaches, as text that tells rows apart. */
async function reach(scope: TenantScope, table: string): Promise<string[]> {
  return withTenant(db.database, scope, async (tx) => {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} as t`.execute(
      tx,
    );
    return rows.map(({ row }) => row);
  });
}

async function asText(table: string, row: Record<string, unknown> | undefined): Promise<string> {
  const key = Object.entries(row ?? {}).filter(([name]) =>
    ["vendor_id", "id", "member_id", "import_id", "key"].includes(name),
  );
  const where = key.map(([name], at) => `${name} = $${at + 1}`).join(" and ");
  const { rows } = await db.superuser.query<{ row: string }>(
    `select t::text as row from ${table} as t where ${where}`,
    key.map(([, value]) => value),
  );
  return rows[0]?.row as string;
}

describe("one vendor", () => {
  it("reads no row of another, in any table", async () => {
    for (const { name } of tables) {
      const rows = await reach(vendor.scope, name);
      expect(rows, name).not.toContain(await asText(name, foreign.get(name)));
      expect(
        rows.some((row) => row.includes(other.id)),
        name,
      ).toBe(false);
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it("changes and removes no row of another, in any table", async () => {
    for (const { name } of tables) {
      for (const verb of ["update", "delete"] as const) {
        const tried = await withTenant(db.database, vendor.scope, async (tx) => {
          const target = sql.table(name);
          const statement =
            verb === "delete"
              ? sql`delete from ${target} where vendor_id = ${other.id}`
              : sql`update ${target} set ${sql.ref(columnToTouch(name))} = ${sql.ref(columnToTouch(name))} where vendor_id = ${other.id}`;
          const { numAffectedRows } = await statement.execute(tx);
          return numAffectedRows ?? 0n;
        }).catch((error: { code?: string }) => {
          // Some tables refuse the verb to everybody: that holds as well.
          expect(error.code, `${verb} ${name}`).toBe("42501");
          return 0n;
        });
        expect(tried, `${verb} ${name}`).toBe(0n);
      }
    }
  });

  it("cannot point at a row of another", async () => {
    const attempt = withTenant(db.database, vendor.scope, (tx) =>
      tx
        .insertInto("recruitment.members")
        .values({
          id: newId(),
          partner_id: idOf(foreign, "recruitment.partners"),
          name: "Spy",
          name_key: "spy",
        })
        .execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: "23503" });
  });

  it("cannot write a vendor of its choice", async () => {
    const attempt = withTenant(db.database, vendor.scope, (tx) =>
      sql`insert into leads.clients (vendor_id, id, name, name_key) values (${other.id}, ${newId()}, 'x', 'x')`.execute(
        tx,
      ),
    );
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
});

describe("one partner", () => {
  it("reads its own rows, what is shared, and nothing of its neighbour or of the vendor's own", async () => {
    for (const { name, visibility } of tables) {
      const rows = await reach(memberScope(own), name);
      const theirs = await asText(name, neighbour.get(name));
      if (visibility === "partner") expect(rows, name).not.toContain(theirs);
      if (visibility === "vendor") expect(rows, name).toEqual([]);
      else expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it("writes nothing that is shared or the vendor's own", async () => {
    for (const { name, visibility } of tables) {
      if (visibility === "partner") continue;
      const column = sql.ref(columnToTouch(name));
      const tried = await withTenant(db.database, memberScope(own), async (tx) => {
        const { numAffectedRows } = await sql`update ${sql.table(name)} set ${column} = ${column}`.execute(
          tx,
        );
        return numAffectedRows ?? 0n;
      }).catch((error: { code?: string }) => {
        expect(error.code, name).toBe("42501");
        return 0n;
      });
      expect(tried, name).toBe(0n);
    }
  });

  it("cannot hand over a lead in its neighbour's name", async () => {
    const lead = own.get("leads.leads") as Record<string, unknown>;
    const attempt = withTenant(db.database, memberScope(own), (tx) =>
      tx
        .updateTable("leads.leads")
        .set({ partner_id: idOf(neighbour, "recruitment.partners"), member_id: null })
        .where("id", "=", String(lead.id))
        .execute(),
    );
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  });
});

describe("a scope ends with its transaction", () => {
  it("and the next one on the same connection starts without it", async () => {
    await withTenant(db.database, vendor.scope, async (tx) => sql`select 1`.execute(tx));
    const { rows } = await db.database.pool.query("select current_setting('app.vendor', true) as vendor");
    expect(rows[0]?.vendor || null).toBeNull();
  });
});

function columnToTouch(table: string): string {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.find(({ name }) => name !== "vendor_id")?.name ?? "updated_at";
}
