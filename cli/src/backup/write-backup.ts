import { open, rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { fileEntry, type Manifest, manifestName, type TablePart, tableEntry } from "./manifest.ts";
import { measure } from "./measure.ts";
import { quoted, readSchemaSteps, type StoredTable, storedTables } from "./stored-tables.ts";
import { type TarWriter, writeTar } from "./tar-file.ts";

/** What is backed up, and to where. */
export interface BackupJob {
  /** As the role that owns the schema. */
  readonly owner: Client;
  /** Opens an uploaded file by its key. Null when files are kept elsewhere, in a store with backups of its own. */
  readonly openFile: ((key: string) => Readable) | null;
  readonly path: string;
  readonly at: Date;
  readonly tell: (line: string) => void;
}

/**
 * Writes all rows of one instant, and the uploaded files that they name, into one archive. The installation may go on
 * working meanwhile. The file gets its name when it is whole and on the disk; one of that name is replaced.
 */
export async function writeBackup({ owner, openFile, path, at, tell }: BackupJob): Promise<Manifest> {
  const partial = `${path}.part`;
  const file = await open(partial, "w", 0o600);
  try {
    const tar = writeTar(file, at);
    // One snapshot for all tables; dates are written so that they are read back the same everywhere.
    await owner.query(
      "begin isolation level repeatable read read only; set local timezone = 'UTC'; set local datestyle = 'ISO'",
    );
    const tables: TablePart[] = [];
    const vendors = await idsOfVendors(owner);
    for (const table of await storedTables(owner)) {
      const part = await writeTable({ client: owner, tar, table, vendors });
      if (part.rows > 0) tell(`${table.schema}.${table.name}: ${part.rows} rows`);
      tables.push(part);
    }
    const files = openFile ? await writeFiles(tar, await fileKeys(owner, vendors), openFile) : [];
    const manifest: Manifest = {
      format: "tributary-backup",
      version: 1,
      made_at: at.toISOString(),
      postgres: await serverVersion(owner),
      migrations: await readSchemaSteps(owner),
      tables,
      files,
    };
    await tar.add(manifestName, onePiece(JSON.stringify(manifest, null, 2)));
    await tar.close();
    await rename(partial, path);
    return manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await owner.query("rollback").catch(() => {});
    await file.close();
  }
}

interface TableJob {
  readonly client: Client;
  readonly tar: TarWriter;
  readonly table: StoredTable;
  readonly vendors: readonly string[];
}

async function writeTable({ client, tar, table, vendors }: TableJob): Promise<TablePart> {
  const { schema, name, columns } = table;
  const measured = measure();
  let rows = 0;
  const dump = async function* (): AsyncGenerator<Buffer> {
    for (const vendor of table.byVendor ? vendors : [null]) {
      if (vendor) await enter(client, vendor);
      const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
      const stream = client.query(copyTo(`copy (select ${list} from ${quoted(client, table)}) to stdout`));
      yield* stream;
      rows += stream.rowCount;
    }
  };
  const packed = createGzip({ level: 6 });
  await Promise.all([pipeline(dump(), measured, packed), tar.add(tableEntry(table), packed)]);
  return { schema, name, columns: [...columns], rows, ...measured.result() };
}

/** Row security binds the owner too: what belongs to vendors is seen one vendor at a time. */
async function enter(client: Client, vendor: string): Promise<void> {
  await client.query("select set_config('app.vendor', $1, true), set_config('app.partner', '', true)", [
    vendor,
  ]);
}

async function idsOfVendors(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("select id from platform.vendors order by id");
  return rows.map(({ id }) => id);
}

async function fileKeys(client: Client, vendors: readonly string[]): Promise<string[]> {
  const keys: string[] = [];
  for (const vendor of vendors) {
    await enter(client, vendor);
    const { rows } = await client.query<{ key: string }>(
      "select store_key as key from platform.files order by id",
    );
    keys.push(...rows.map(({ key }) => key));
  }
  return keys;
}

async function writeFiles(
  tar: TarWriter,
  keys: readonly string[],
  openFile: (key: string) => Readable,
): Promise<Manifest["files"]> {
  const files: Manifest["files"] = [];
  for (const key of keys) {
    const measured = measure();
    try {
      await Promise.all([pipeline(openFile(key), measured), tar.add(fileEntry(key), measured)]);
      files.push({ key, ...measured.result() });
    } catch (error) {
      // Removed since the snapshot; a row whose file is gone is nothing that a backup could mend.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return files;
}

async function serverVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return rows[0]?.version ?? "";
}

async function* onePiece(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
