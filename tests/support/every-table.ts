import { newId } from "@tributary/kernel";
import type pg from "pg";

/** A tenant table, with what a row of it needs. */
export interface TenantTable {
  readonly name: string;
  readonly visibility: "vendor" | "partner" | "shared";
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly words: string | null;
  }[];
  /** Columns that point at other tables, each list in the order of the target's. */
  readonly references: readonly {
    readonly columns: string[];
    readonly target: string;
    readonly keys: string[];
  }[];
}

/** A text that no other row has, in the letters that every pattern allows. */
const unique = (): string => newId().replaceAll("-", "").slice(-10);

/** What a row must hold where a constraint asks for more than a type. */
const fitting: Record<string, () => unknown> = {
  slug: unique,
  code: () => unique().toUpperCase(),
  currency: () => "USD",
  country: () => "",
  period: () => "all",
  email: () => `${unique()}@example.com`,
  credit_account: () => "owed_to_member",
};

const byType: Record<string, () => unknown> = {
  uuid: () => newId(),
  text: unique,
  date: () => "2026-01-15",
  "timestamp with time zone": () => "2026-01-15T12:00:00Z",
  boolean: () => true,
  jsonb: () => "{}",
  smallint: () => 10,
  integer: () => 10,
  bigint: () => 10,
  "date[]": () => ["2026-01-15"],
  "integer[]": () => [10],
  "bigint[]": () => [10],
};

/** All tenant tables of the catalog, each after those it points at. */
export async function readTenantTables(client: pg.Pool): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(`
    select t.table_name as name, t.visibility,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'words',
          (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c'
            and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' limit 1)))
        from pg_attribute a where a.attrelid = t.table_name::regclass and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '' and a.attnotnull and not (a.atthasdef and a.attname <> 'vendor_id')) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('target', k.confrelid::regclass::text,
          'columns', (select array_agg(attname order by o) from unnest(k.conkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n),
          'keys', (select array_agg(attname order by o) from unnest(k.confkey) with ordinality u(n, o)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n)))
        from pg_constraint k where k.conrelid = t.table_name::regclass and k.contype = 'f'), '[]') as references
    from platform.tenant_tables t`);
  return inOrder(rows);
}

function inOrder(tables: readonly TenantTable[]): TenantTable[] {
  const placed: TenantTable[] = [];
  const names = new Set(tables.map((table) => table.name));
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter((table) =>
      table.references.every(
        ({ target }) =>
          target === table.name || !names.has(target) || placed.some((done) => done.name === target),
      ),
    );
    if (ready.length === 0) throw new Error("tenant tables point at each other in a circle");
    placed.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}

/** The rows that stand for one vendor and one partner: the last row put into each table. */
export type Planted = Map<string, Record<string, unknown>>;

/** Puts one row into each tenant table, as the superuser, for one vendor and one partner of it. */
export async function plantRows(
  client: pg.Pool,
  tables: readonly TenantTable[],
  vendorId: string,
  shared: Planted = new Map(),
): Promise<Planted> {
  const planted: Planted = new Map();
  for (const table of tables) {
    const kept = table.visibility !== "partner" ? shared.get(table.name) : undefined;
    const row = kept ?? (await plantRow(client, table, vendorId, planted));
    planted.set(table.name, row);
  }
  return planted;
}

async function plantRow(
  client: pg.Pool,
  table: TenantTable,
  vendorId: string,
  planted: Planted,
): Promise<Record<string, unknown>> {
  const row: Record<string, unknown> = {};
  for (const { name, type, words } of table.columns) row[name] = valueFor(name, type, words);
  row.vendor_id = vendorId;
  for (const { columns, target, keys } of table.references) {
    const known = planted.get(target);
    if (!known || !columns.some((column) => column in row && column !== "vendor_id")) continue;
    for (const [at, column] of columns.entries())
      if (column !== "vendor_id") row[column] = known[keys[at] as string];
  }
  const names = Object.keys(row);
  const marks = names.map((_, at) => `$${at + 1}`);
  const { rows } = await client.query<Record<string, unknown>>(
    `insert into ${table.name} (${names.join(", ")}) values (${marks.join(", ")}) returning *`,
    Object.values(row),
  );
  return rows[0] as Record<string, unknown>;
}

function valueFor(name: string, type: string, words: string | null): unknown {
  const fits = fitting[name];
  if (fits) return fits();
  if (words) return /'([^']+)'/.exec(words)?.[1];
  const make = byType[type];
  if (!make) throw new Error(`no value is known for a column of type ${type}`);
  return make();
}
