import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { damaged } from "./embedded-problem.ts";

/** What Postgres says when a part of a database cannot be read: a folder or a file is gone, or holds something else. */
const unreadable = new Set(["3D000", "58P01", "58030", "XX000", "XX001", "XX002"]);

/**
 * Looks whether every table and index of the database has its file. Postgres itself notices a missing one only when
 * somebody asks for what was in it. Rejects with an EmbeddedProblem.
 */
export async function refuseMissingFiles(data: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; path: string }>(
      `select oid::regclass::text as name, pg_relation_filepath(oid) as path from pg_class
       where relpersistence = 'p' and pg_relation_filepath(oid) is not null order by oid desc`,
    );
    const lost = rows.find(({ path }) => !existsSync(join(data, path)));
    if (lost) throw damaged(data, `the file of ${lost.name} is missing`);
  } catch (error) {
    throw asDamage(data, error);
  } finally {
    await client.end();
  }
}

/** The error, in words for a person when it says that a database cannot be read. */
export function asDamage(data: string, error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  return code && unreadable.has(code) ? damaged(data, message ?? code) : error;
}
