import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../support/test-database.ts";
import { commandLine, vendorCreate } from "./command-line.ts";

const source = testDatabase();
const target = testDatabase();
const here = commandLine(source);
const there = commandLine(target);
let file: string;

beforeAll(async () => {
  file = join(here.dataDir, "whole.tar");
  await here.run(vendorCreate("one"));
  await here.run(vendorCreate("two"));
  const csv = join(here.dataDir, "deals.csv");
  const rows = Array.from(
    { length: 200 },
    (_, index) => `${index},Partner ${index % 7},Клиент «${index % 30}»,10.5,2026-01-15`,
  );
  writeFileSync(csv, ["id,partner,client,amount,date", ...rows].join("\n"));
  for (const vendor of ["one", "two"])
    await here.run(["import", "--vendor", vendor, "--kind", "sales", "--file", csv]);
  expect(await here.run(["backup", "--file", file])).toMatchObject({ status: 0, result: { file, files: 2 } });
});

/** Every row of every table that a backup keeps, whatever row security says. */
async function contentOf({ superuser }: TestDatabase): Promise<Record<string, string[]>> {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'bullmq')
       and c.oid::regclass::text not in ('platform.installation_facts', 'platform.rate_limits', 'platform.file_arrivals', 'identity.sessions')`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of rows) {
    const table = await superuser.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    content[name] = table.rows.map(({ row }) => row);
  }
  return content;
}

describe("backup and restore", () => {
  it("refuse a damaged file, and leave the database as it was", async () => {
    const spoilt = join(here.dataDir, "spoilt.tar");
    const whole = readFileSync(file);
    const at = whole.indexOf("tables/recruitment.partners.copy.gz") + 600;
    writeFileSync(spoilt, whole.fill(0, at, at + 8));
    expect(await there.run(["restore", "--file", spoilt])).toMatchObject({
      status: 1,
      error: { code: "backup_damaged" },
    });
    writeFileSync(spoilt, readFileSync(file));
    truncateSync(spoilt, 5_000);
    expect(await there.run(["restore", "--file", spoilt])).toMatchObject({
      status: 1,
      error: { code: "backup_damaged" },
    });
    const { rows } = await target.superuser.query("select from platform.vendors");
    expect(rows).toHaveLength(0);
  });

  it("refuse a backup of another schema", async () => {
    const other = join(here.dataDir, "other.tar");
    const whole = readFileSync(file);
    const at = whole.lastIndexOf('"checksum": "') + '"checksum": "'.length;
    writeFileSync(other, whole.fill("0", at, at + 64));
    expect(await there.run(["restore", "--file", other])).toMatchObject({
      status: 1,
      error: { code: "backup_of_other_release" },
    });
  });

  it("bring every row and file back, behind row security as before", async () => {
    const restored = await there.run(["restore", "--file", file]);
    expect(restored).toMatchObject({ status: 0, result: { files: 2 } });
    expect(await contentOf(target)).toEqual(await contentOf(source));
    const { rows: keys } = await target.superuser.query<{ key: string }>(
      "select store_key as key from platform.files",
    );
    for (const { key } of keys) {
      const path = join("files", key.slice(0, 2), key);
      expect(readFileSync(join(there.dataDir, path))).toEqual(readFileSync(join(here.dataDir, path)));
    }
    const { rows: open } = await target.superuser.query(
      `select from platform.tenant_tables t join pg_class c on c.oid = t.table_name::regclass
       where not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    const { rows: asleep } = await target.superuser.query("select from pg_trigger where tgenabled = 'D'");
    expect([open, asleep]).toEqual([[], []]);
  });

  it("refuse an installation that is in use, and keep a demo out of a restored one", async () => {
    expect(await there.run(["restore", "--file", file])).toMatchObject({
      status: 1,
      error: { code: "database_not_empty" },
    });
    expect(await there.run(["seed-demo"])).toMatchObject({ status: 0, result: { demo: "left_out" } });
  });

  it("leave nothing half written behind, and find a name by themselves", async () => {
    const made = await here.run(["backup"]);
    const path = (made.result as { file: string }).file;
    expect(path.startsWith(join(here.dataDir, "backups"))).toBe(true);
    expect(existsSync(`${path}.part`)).toBe(false);
  });
});
