import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";

/** The tables that deals end in, and the other tables that they point to. */
const tables = {
  "leads.sales": [
    "foreign key (vendor_id, partner_id) references recruitment.partners",
    "foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id)",
    "foreign key (vendor_id, client_id) references leads.clients",
    "foreign key (vendor_id, product_id) references programs.products",
    "foreign key (vendor_id, lead_id) references leads.leads",
    "foreign key (vendor_id, program_id) references programs.programs",
  ],
  "leads.leads": [
    "foreign key (vendor_id, partner_id) references recruitment.partners",
    "foreign key (vendor_id, program_id) references programs.programs",
    "foreign key (vendor_id, partner_id, member_id) references recruitment.members (vendor_id, partner_id, id)",
    "foreign key (vendor_id, client_id) references leads.clients",
    "foreign key (vendor_id, product_id) references programs.products",
  ],
} as const;

/** How fast the server itself takes the rows: with the keys to other tables, and without them. */
export interface CopyPace {
  readonly seconds: number;
  readonly secondsWithoutForeignKeys: number;
}

/**
 * Measures the limit: a plain COPY of the rows that an import has stored, by the superuser, into empty tables of the
 * same columns, checks and indexes, with and without the same foreign keys. The faster of two tries counts.
 */
export async function measureCopy(superuserUrl: string, folder: string): Promise<CopyPace> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const pace = { seconds: 0, secondsWithoutForeignKeys: 0 };
  for (const [table, keys] of Object.entries(tables)) {
    const path = join(folder, `${table}.copy`);
    const columns = await storedColumns(client, table);
    await pipeline(client.query(to(`copy ${table} (${columns}) to stdout`)), createWriteStream(path));
    pace.seconds += await copyInto(client, { table, columns, path, keys });
    pace.secondsWithoutForeignKeys += await copyInto(client, { table, columns, path, keys: [] });
  }
  await client.end();
  return pace;
}

async function copyInto(
  client: pg.Client,
  { table, columns, path, keys }: { table: string; columns: string; path: string; keys: readonly string[] },
): Promise<number> {
  const tries: number[] = [];
  for (const _ of [1, 2]) {
    await client.query(`create table bench_copy (like ${table} including all)`);
    for (const key of keys) await client.query(`alter table bench_copy add ${key}`);
    const begun = performance.now();
    await pipeline(createReadStream(path), client.query(from(`copy bench_copy (${columns}) from stdin`)));
    tries.push((performance.now() - begun) / 1000);
    await client.query("drop table bench_copy");
  }
  return Math.min(...tries);
}

async function storedColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name).join(", ");
}
