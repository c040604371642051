import type pg from "pg";

/** A column as the database tells it. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly generated: boolean;
  /** The words that a check constraint allows. */
  readonly words: readonly string[] | null;
}

/** A table with its columns. */
export interface Table {
  readonly name: string;
  readonly tenant: boolean;
  readonly columns: readonly Column[];
}

const query = `
  select n.nspname || '.' || c.relname as table_name,
    exists (select from platform.tenant_tables t where t.table_name = n.nspname || '.' || c.relname) as tenant,
    a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as has_default, a.attgenerated <> '' or a.attidentity = 'a' as generated,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1) as words
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'bullmq')
    and n.nspname not like 'pg_%'
  order by 1, a.attnum`;

interface Row extends Omit<Column, "words" | "hasDefault"> {
  table_name: string;
  tenant: boolean;
  has_default: boolean;
  words: string | null;
}

/** Reads all tables of the product. */
export async function readCatalog(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Row>(query);
  const tables = new Map<string, { name: string; tenant: boolean; columns: Column[] }>();
  for (const { table_name, tenant, has_default, words, ...column } of rows) {
    const table = tables.get(table_name) ?? { name: table_name, tenant, columns: [] };
    table.columns.push({ ...column, hasDefault: has_default, words: words ? wordsOf(words) : null });
    tables.set(table_name, table);
  }
  return [...tables.values()];
}

function wordsOf(constraint: string): string[] {
  return [...constraint.matchAll(/'([^']+)'::text/g)].map((match) => match[1] as string);
}
