import type { Client } from "pg";

/** A table whose rows a backup keeps. */
export interface StoredTable {
  readonly schema: string;
  readonly name: string;
  /** Those that can be written: generated ones compute themselves. */
  readonly columns: readonly string[];
  /** Row security shows its rows only inside a vendor, even to the owner. */
  readonly byVendor: boolean;
  /** The tables that must be there before it. */
  readonly needs: readonly string[];
}

/**
 * What is not kept: the table that migrations fill themselves, and what is only worth something for a while to those
 * who are at work right now. Whoever gets a backup must not be signed in by it, nor reset a password.
 */
const leftOut = [
  "platform.tenant_tables",
  "platform.rate_limits",
  "platform.file_arrivals",
  "identity.sessions",
  "identity.password_resets",
  "identity.sign_ups",
];

/** The tables of the product, each after those that its foreign keys name. The queue keeps itself (see the README). */
export async function storedTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) as columns,
       c.relforcerowsecurity as "byVendor",
       array(select distinct f.confrelid::regclass::text from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'bullmq')
       and n.nspname not like 'pg\\_%' and not (n.nspname || '.' || c.relname = any ($1))
     group by n.nspname, c.relname, c.oid, c.relforcerowsecurity
     order by n.nspname, c.relname`,
    [leftOut],
  );
  return inOrder(rows);
}

function inOrder(tables: readonly StoredTable[]): StoredTable[] {
  const placed: StoredTable[] = [];
  const waiting = new Map(tables.map((table) => [`${table.schema}.${table.name}`, table]));
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, table]) => table.needs.every((name) => !waiting.has(name)));
    if (ready.length === 0) throw new Error(`tables need each other: ${[...waiting.keys()].join(", ")}`);
    for (const [name, table] of ready) {
      placed.push(table);
      waiting.delete(name);
    }
  }
  return placed;
}

/** A table's name as SQL writes it. */
export function quoted(client: Client, { schema, name }: { schema: string; name: string }): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
}

/** The steps of the schema that this database has. */
export async function readSchemaSteps(client: Client): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from public.tributary_migrations order by name",
  );
  return rows;
}
