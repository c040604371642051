import { join } from "node:path";
import type { Pool } from "@tributary/db";
import { readMigrations } from "@tributary/db/migrate";
import type { Clock } from "@tributary/kernel";
import { projectRoot } from "@tributary/kernel/env";
import { bad, type Finding, good, warning } from "./finding.ts";

const oldestServer = 160_000;
const clockLimitMs = 2_000;

/** The server: its version, and whether its clock agrees with this machine's. */
export async function checkServer(pool: Pool, clock: Clock): Promise<Finding[]> {
  const before = clock.now().getTime();
  const { rows } = await pool.query<{ number: number; version: string; now: Date }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       clock_timestamp() as now`,
  );
  const after = clock.now().getTime();
  const [row] = rows;
  if (!row) return [];
  const ahead = row.now.getTime() - (before + after) / 2;
  return [
    row.number >= oldestServer
      ? good("database", `Postgres ${row.version} answers.`)
      : bad("database", `Postgres ${row.version} is too old.`, "Move to Postgres 16 or newer."),
    Math.abs(ahead) <= clockLimitMs
      ? good("clock", "This machine and the database agree on the time.")
      : bad(
          "clock",
          `The database's clock is ${(Math.abs(ahead) / 1000).toFixed(0)} s ${ahead > 0 ? "ahead of" : "behind"} this machine's.`,
          "Set both by NTP: with clocks apart a job can run twice.",
        ),
  ];
}

/** The role that the product runs as must not be able to see around row security, nor change the schema. */
export async function checkRole(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ role: string; powers: string[] }>(
    `select current_user as role, array_remove(array[
       case when r.rolsuper then 'is a superuser' end,
       case when r.rolbypassrls then 'bypasses row security' end,
       case when has_database_privilege(current_database(), 'create') then 'may create schemas' end,
       case when exists (select from pg_class c where c.relowner = r.oid and c.relkind = 'r') then 'owns tables' end
     ], null) as powers
     from pg_roles r where r.rolname = current_user`,
  );
  const { role = "", powers = [] } = rows[0] ?? {};
  if (powers.length === 0) return good("role", `${role} has the rights of the running product and no more.`);
  return bad(
    "role",
    `${role}, as whom the product runs, ${powers.join(", ")}.`,
    "Give DATABASE_URL a plain role and DATABASE_OWNER_URL the owner; see docs/operations.md.",
  );
}

/** Whether the schema is the one that this release was written for. */
export async function checkMigrations(pool: Pool): Promise<Finding> {
  const expected = await readMigrations(join(projectRoot(), "db/migrations"));
  const { rows } = await pool.query<{ name: string; checksum: string }>(
    "select name, checksum from public.tributary_migrations",
  );
  const done = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const missing = expected.filter(({ name }) => !done.has(name));
  const edited = expected.filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  const unknown = rows.filter(({ name }) => !expected.some((step) => step.name === name));
  if (missing.length > 0) {
    return bad("schema", `${missing.length} steps have not run yet.`, "Start Tributary: it runs them.");
  }
  if (edited.length > 0) {
    return bad(
      "schema",
      `${edited[0]?.name} was changed after it had run.`,
      "Put the file of the release back.",
    );
  }
  if (unknown.length > 0) {
    return bad(
      "schema",
      `The database is of a newer release (${unknown.at(-1)?.name}).`,
      "Run that release.",
    );
  }
  return good("schema", `All ${expected.length} steps have run.`);
}

/** Whether every table of vendors' rows is still behind row security. */
export async function checkRowSecurity(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ name: string; open: boolean }>(
    `select c.oid::regclass::text as name, not (c.relrowsecurity and c.relforcerowsecurity)
         or not exists (select from pg_policy p where p.polrelid = c.oid) as open
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor_id'
     join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where pg_get_expr(d.adbin, d.adrelid) like '%current_vendor()%'`,
  );
  const open = rows.filter((row) => row.open).map(({ name }) => name);
  if (open.length > 0) {
    return bad(
      "row security",
      `${open.join(", ")} can be read across vendors.`,
      "Stop the installation and restore the schema; somebody has changed it by hand.",
    );
  }
  if (rows.length === 0)
    return warning("row security", "There are no tables of vendors yet.", "Start Tributary once.");
  return good("row security", `All ${rows.length} tables of vendors' rows are behind it.`);
}
