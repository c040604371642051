import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayPostgres } from "@tributary/db/embedded";
import { migrate, readMigrations } from "@tributary/db/migrate";
import { migrateQueue } from "@tributary/jobs/migrate";
import pg from "pg";
import { migrationsFolder, ownerRole, runtimeRole, withDatabase } from "./test-server.ts";

/** A migrated database for a bench, and a folder for what it writes. */
export interface BenchDatabase {
  readonly folder: string;
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/**
 * A fresh database on the server of `BENCH_DATABASE_URL` (a superuser's), else on a server of its own that flushes
 * nothing to the disk. Figures stand beside a limit measured on the same server, so either will do.
 */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "tributary-bench-"));
  const given = process.env.BENCH_DATABASE_URL;
  const server = given ? null : await startThrowawayPostgres(folder);
  const serverUrl = given ?? server?.superuserUrl ?? "";
  const name = `tributary_bench_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  for (const role of [ownerRole, runtimeRole]) {
    const { rowCount } = await admin.query("select from pg_roles where rolname = $1", [role]);
    if (rowCount === 0) await admin.query(`create role ${role} login password '${role}'`);
  }
  await admin.query(`create database ${name} owner ${ownerRole}`);
  const ownerUrl = withDatabase(serverUrl, name, ownerRole);
  await migrate({ ownerUrl, runtimeRole, migrations: await readMigrations(migrationsFolder) });
  await migrateQueue({ ownerUrl, runtimeRole });
  return {
    folder,
    runtimeUrl: withDatabase(serverUrl, name, runtimeRole),
    superuserUrl: withDatabase(serverUrl, name),
    stop: async () => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Prints a bench as a table and keeps it as JSON in `bench-results/`. */
export async function reportBench(
  name: string,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => show(row[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    process.stdout.write(`${line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ")}\n`);
  }
  const folder = join(import.meta.dirname, "../../bench-results");
  await mkdir(folder, { recursive: true });
  const result = { name, node: process.version, rows };
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

function show(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 2 }) : value;
}
