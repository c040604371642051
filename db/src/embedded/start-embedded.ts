import { existsSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { findBinaries } from "./binaries.ts";
import { type Credentials, findCredentials, makeCredentials, storeCredentials } from "./credentials.ts";
import { type DatabaseHome, makeDatabaseHome } from "./database-home.ts";
import { damaged, EmbeddedProblem } from "./embedded-problem.ts";
import { makeCluster } from "./make-cluster.ts";
import { clearLeftover } from "./postmaster.ts";
import { refuseMissingFiles } from "./refuse-missing-files.ts";
import { type DatabaseUrls, makeRoles, urlsOn } from "./roles.ts";
import { type RunningServer, runServer } from "./run-server.ts";

/** What to start. */
export interface EmbeddedOptions {
  /** The data folder of the installation; made when it is missing. */
  readonly dataDir: string;
  /** Told, in words for a person, what is going on. */
  readonly onStep?: (step: string) => void;
}

/** The embedded server, running. */
export interface EmbeddedPostgres extends DatabaseUrls {
  /** Of the server, such as `18.4`. */
  readonly version: string;
  readonly exited: RunningServer["exited"];
  readonly stop: RunningServer["stop"];
}

const bytesForNew = 500e6;
const bytesForOld = 50e6;

/**
 * Starts the installation's own Postgres: makes its data on the first start, ends a server that a killed run left
 * behind, and gives the addresses of its two roles. The caller holds the data folder (`holdDataFolder`). Throws an
 * EmbeddedProblem for everything that a person can mend; a server that has started by then is stopped.
 */
export async function startEmbeddedPostgres({
  dataDir,
  onStep = () => {},
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = makeDatabaseHome(dataDir, onStep);
  const binaries = findBinaries(home.runAs);
  const credentials = readCredentials(dataDir, home);
  if (existsSync(home.data)) {
    refuseDamaged(home);
    refuseFullDisk(home, bytesForOld);
    await clearLeftover(home.data);
  } else {
    // A port is noted once a server has run: its data is lost, and a new database in its place would hide that.
    if (credentials.port !== null) throw damaged(dataDir, `its database, ${home.data}, is missing`);
    refuseFullDisk(home, bytesForNew);
    onStep("making a new database");
    await makeCluster(home, binaries, credentials.passwords.superuser);
  }
  const server = await runServer(home, binaries, "durable", credentials.port);
  try {
    if (server.port !== credentials.port) storeCredentials(dataDir, { ...credentials, port: server.port });
    const version = await makeRoles(dataDir, server.port, credentials);
    await refuseMissingFiles(home.data, urlsOn(server.port, credentials).ownerUrl);
    return { ...urlsOn(server.port, credentials), version, exited: server.exited, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function readCredentials(dataDir: string, home: DatabaseHome): Credentials {
  const found = findCredentials(dataDir);
  if (found) return found;
  if (existsSync(home.data))
    throw damaged(dataDir, "postgres.json, which holds the passwords of the database, is missing");
  const made = makeCredentials();
  storeCredentials(dataDir, made);
  return made;
}

/** What tells a database from a folder that something else has half written or half removed. */
function refuseDamaged({ data }: DatabaseHome): void {
  for (const part of ["PG_VERSION", "global/pg_control", "base", "pg_wal"]) {
    if (!existsSync(join(data, part))) throw damaged(data, `${part} is missing`);
  }
}

function refuseFullDisk({ folder }: DatabaseHome, needed: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new EmbeddedProblem(
    `Only ${Math.floor(free / 1e6)} MB are free on the disk of ${folder}; at least ${needed / 1e6} MB are needed. Free some, or set DATA_DIR.`,
  );
}
