import { staleTypes } from "@tributary/db/codegen";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { runtimeRole } from "../../support/test-server.ts";

const db = testDatabase();

/** Names of what breaks a rule; a rule holds when the list is empty. */
async function offenders(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await db.superuser.query<{ name: string }>(sql, values);
  return rows.map((row) => row.name);
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'public', 'bullmq') and n.nspname not like 'pg_%'`;
const tenantTables = "platform.tenant_tables";

/** Platform tables that name a vendor, each for a reason: they are read before anybody has a scope, or by the relay. */
const platformTablesOfVendors = [
  "identity.api_keys",
  "identity.invitations",
  "identity.partner_memberships",
  "identity.vendor_memberships",
  "platform.mails",
  "platform.outbox",
  "platform.public_codes",
];

describe("every table", () => {
  it("that names a vendor is a tenant table, or is on the short list of those that cannot be", async () => {
    const named = await offenders(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'vendor_id'
        where c.relkind in ('r', 'p') and ${ours}
          and not exists (select from ${tenantTables} t where t.table_name = n.nspname || '.' || c.relname)
        order by 1`,
    );
    expect(named).toEqual(platformTablesOfVendors);
  });

  it("of a vendor has row security, forced, with a policy that names the vendor for each command", async () => {
    expect(
      await offenders(
        `select t.table_name as name from ${tenantTables} t join pg_class c on c.oid = t.table_name::regclass
          where not c.relrowsecurity or not c.relforcerowsecurity
            or not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r'))
            or exists (select from pg_policy p where p.polrelid = c.oid
              and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                not like '%current_vendor%')`,
      ),
    ).toEqual([]);
  });

  it("that partners' people may see tells them apart, and shared ones cannot be written by them", async () => {
    expect(
      await offenders(
        `select t.table_name as name from ${tenantTables} t
          where exists (select from pg_policy p where p.polrelid = t.table_name::regclass and p.polname <> 'tenant_trace'
            and (t.visibility <> 'shared' or p.polcmd <> 'r')
            and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
              not like '%current_partner%')`,
      ),
    ).toEqual([]);
  });

  it("of a vendor is keyed by vendor first: primary key, unique constraints and indexes", async () => {
    expect(
      await offenders(
        `select i.indexrelid::regclass::text as name from pg_index i
          join ${tenantTables} t on t.table_name::regclass = i.indrelid
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indisunique and a.attname <> 'vendor_id'`,
      ),
    ).toEqual([]);
  });

  it("of a vendor points at others of the same vendor only", async () => {
    expect(
      await offenders(
        `select k.conname as name from pg_constraint k
          join ${tenantTables} t on t.table_name::regclass = k.conrelid
          join ${tenantTables} target on target.table_name::regclass = k.confrelid
          where k.contype = 'f' and (select attname from pg_attribute
            where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'vendor_id'`,
      ),
    ).toEqual([]);
  });

  it("of a vendor cannot have its vendor written by the product", async () => {
    expect(
      await offenders(
        `select table_name as name from ${tenantTables}
          where has_column_privilege($1, table_name, 'vendor_id', 'insert, update')
            or has_table_privilege($1, table_name, 'truncate')`,
        [runtimeRole],
      ),
    ).toEqual([]);
  });

  it("of a vendor may be filled in all its other columns", async () => {
    expect(
      await offenders(
        `select t.table_name || '.' || a.attname as name from ${tenantTables} t
          join pg_attribute a on a.attrelid = t.table_name::regclass and a.attnum > 0 and not a.attisdropped
          where a.attname <> 'vendor_id' and a.attgenerated = ''
            and has_any_column_privilege($1, t.table_name, 'insert')
            and not has_column_privilege($1, t.table_name, a.attname, 'insert')`,
        [runtimeRole],
      ),
    ).toEqual([]);
  });
});

describe("the runtime role", () => {
  it("owns nothing, makes nothing in any schema, and row security binds it", async () => {
    const { rows } = await db.superuser.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        exists (select from pg_class where relowner = r.oid) as owns,
        (select bool_or(has_schema_privilege(r.oid, n.oid, 'create')) from pg_namespace n
          where ${ours} or n.nspname = 'public') as creates
        from pg_roles r where rolname = $1`,
      [runtimeRole],
    );
    expect(rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: false,
      creates: false,
    });
  });

  it("sees no view, materialised view or definer's function that would step around row security", async () => {
    expect(
      await offenders(
        `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where ${ours} and c.relkind in ('v', 'm')
            and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
        union all
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where ${ours} and p.prosecdef`,
      ),
    ).toEqual([]);
  });

  it("gets an error, not somebody's rows, when no vendor is set", async () => {
    await expect(db.database.pool.query("select * from leads.leads")).rejects.toThrow(/app.vendor|uuid/);
  });
});

describe("the generated types", () => {
  it("are what the database says; if not, run `pnpm --filter @tributary/db codegen`", async () => {
    const client = await db.owner.connect();
    try {
      expect(await staleTypes(client)).toEqual([]);
    } finally {
      client.release();
    }
  });
});
