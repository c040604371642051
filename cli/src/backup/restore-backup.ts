import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { CommandProblem } from "../command-problem.ts";
import { fileEntry, type Manifest, type TablePart, tableEntry } from "./manifest.ts";
import { measure } from "./measure.ts";
import type { OpenedBackup } from "./read-manifest.ts";
import { quoted, readSchemaSteps, storedTables } from "./stored-tables.ts";
import type { TarReader } from "./tar-file.ts";

/** What is restored, and into what. */
export interface RestoreJob {
  /** As the role that owns the schema, on a migrated database. */
  readonly owner: Client;
  readonly backup: OpenedBackup;
  /** Puts an uploaded file back under its key. */
  readonly putFile: (key: string, content: Readable) => Promise<void>;
  readonly tell: (line: string) => void;
}

/**
 * Puts a backup into an empty database, all of it or nothing: every table's rows and checksum are compared with the
 * manifest before the one transaction commits. Throws a problem when the database has vendors or people already, when
 * its schema is another one, and when the backup is damaged.
 */
export async function restoreBackup({
  owner,
  backup,
  putFile,
  tell,
}: RestoreJob): Promise<{ rows: number; files: number }> {
  const { manifest, archive } = backup;
  await owner.query("begin");
  try {
    await owner.query(
      "set local lock_timeout = '10s'; set local timezone = 'UTC'; set local datestyle = 'ISO'",
    );
    await refuseOtherSchema(owner, manifest);
    await refuseFullDatabase(owner);
    await withOpenTables(owner, manifest, async () => {
      for (const table of manifest.tables) {
        await restoreTable(owner, archive, table);
        if (table.rows > 0) tell(`${table.schema}.${table.name}: ${table.rows} rows`);
      }
    });
    for (const file of manifest.files) await restoreFile(archive, file, putFile);
    await rememberRestore(owner, manifest);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback").catch(() => {});
    throw error;
  }
  await owner.query("analyze");
  return { rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), files: manifest.files.length };
}

/** Keeps the demo, which an empty installation is given on its first start, from being mixed into what was restored. */
async function rememberRestore(owner: Client, { made_at }: Manifest): Promise<void> {
  await owner.query(
    `insert into platform.installation_facts (name, value) values ('backup.restored', $1)
     on conflict (name) do update set value = excluded.value, at = now()`,
    [JSON.stringify({ made_at })],
  );
}

async function refuseOtherSchema(owner: Client, manifest: Manifest): Promise<void> {
  const stepsOf = (steps: Manifest["migrations"]) =>
    steps.map(({ name, checksum }) => `${name} ${checksum}`).join();
  if (stepsOf(await readSchemaSteps(owner)) === stepsOf(manifest.migrations)) return;
  throw new CommandProblem(
    "backup_of_other_release",
    `The backup is of another release, whose schema ends with ${manifest.migrations.at(-1)?.name}. Restore it with that release, then update.`,
  );
}

async function refuseFullDatabase(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ full: boolean }>(
    `select exists (select from platform.vendors) or exists (select from identity.users) as "full"`,
  );
  if (!rows[0]?.full) return;
  throw new CommandProblem(
    "database_not_empty",
    "The database has vendors or people already; a backup goes into an empty one only. Set another DATA_DIR or DATABASE_URL, or move the data folder away.",
  );
}

/**
 * Empties the tables and lifts, for this transaction alone, what stands in the way of whole rows: row security, which
 * binds the owner too, and triggers, whose effects are rows of the backup themselves. Foreign keys stay on.
 */
async function withOpenTables(owner: Client, manifest: Manifest, work: () => Promise<void>): Promise<void> {
  const tables = await storedTables(owner);
  const names = new Set(tables.map(({ schema, name }) => `${schema}.${name}`));
  const unknown = manifest.tables.find(({ schema, name }) => !names.has(`${schema}.${name}`));
  if (unknown) throw damaged(`it holds a table ${unknown.schema}.${unknown.name} that does not exist`);
  await owner.query(`truncate ${tables.map((table) => quoted(owner, table)).join(", ")} cascade`);
  const secured = tables.filter(({ byVendor }) => byVendor);
  for (const table of tables) await owner.query(`alter table ${quoted(owner, table)} disable trigger user`);
  for (const table of secured)
    await owner.query(`alter table ${quoted(owner, table)} no force row level security`);
  await work();
  for (const table of secured)
    await owner.query(`alter table ${quoted(owner, table)} force row level security`);
  for (const table of tables) await owner.query(`alter table ${quoted(owner, table)} enable trigger user`);
}

async function restoreTable(owner: Client, archive: TarReader, table: TablePart): Promise<void> {
  const entry = archive.entries.get(tableEntry(table));
  if (!entry) throw damaged(`${table.schema}.${table.name} is missing`);
  const columns = table.columns.map((column) => owner.escapeIdentifier(column)).join(", ");
  const target = owner.query(copyFrom(`copy ${quoted(owner, table)} (${columns}) from stdin`));
  const measured = measure();
  try {
    await pipeline(archive.open(entry), createGunzip(), measured, target);
  } catch (error) {
    throw damaged(`${table.schema}.${table.name} cannot be read (${(error as Error).message})`);
  }
  const { bytes, sha256 } = measured.result();
  if (target.rowCount !== table.rows || bytes !== table.bytes || sha256 !== table.sha256) {
    throw damaged(`${table.schema}.${table.name} is not what was written`);
  }
}

async function restoreFile(
  archive: TarReader,
  { key, sha256 }: Manifest["files"][number],
  putFile: RestoreJob["putFile"],
): Promise<void> {
  const entry = archive.entries.get(fileEntry(key));
  if (!entry) throw damaged(`the file ${key} is missing`);
  const measured = measure();
  await Promise.all([pipeline(archive.open(entry), measured), putFile(key, measured)]);
  if (measured.result().sha256 !== sha256) throw damaged(`the file ${key} is not what was written`);
}

function damaged(what: string): CommandProblem {
  return new CommandProblem(
    "backup_damaged",
    `The backup is damaged: ${what}. Nothing was restored; take another one.`,
  );
}
