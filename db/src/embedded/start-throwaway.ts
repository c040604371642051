import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBinaries } from "./binaries.ts";
import type { DatabaseHome } from "./database-home.ts";
import { makeCluster } from "./make-cluster.ts";
import { makeOpenFolder } from "./open-folder.ts";
import { canReach, findRunAs, type RunAs } from "./run-as.ts";
import { runServer } from "./run-server.ts";

/** A server for the time of a test run. */
export interface ThrowawayPostgres {
  /** Asks no password of anyone. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a server for tests in a folder of the caller's, who removes it afterwards. It is fast because it may lose
 * everything: nothing is flushed to the disk.
 */
export async function startThrowawayPostgres(folder: string): Promise<ThrowawayPostgres> {
  const home = makeThrowawayHome(folder);
  const binaries = findBinaries(home.runAs);
  if (!existsSync(home.data)) await makeCluster(home, binaries, "throwaway");
  const server = await runServer(home, binaries, "throwaway", null);
  return {
    superuserUrl: `postgres://postgres@127.0.0.1:${server.port}/postgres`,
    stop: async () => {
      await server.stop();
      if (!home.folder.startsWith(folder)) rmSync(home.folder, { recursive: true });
    },
  };
}

function makeThrowawayHome(folder: string): DatabaseHome {
  const runAs = findRunAs(join(folder, "postgres/data"));
  const home = join(openedFor(folder, runAs), "postgres");
  makeOpenFolder(home, runAs);
  return { folder: home, data: join(home, "data"), log: join(folder, "postgres.log"), runAs };
}

/** The caller's folder, or one of our own where root gave one that Postgres cannot reach. */
function openedFor(folder: string, runAs: RunAs | null): string {
  if (!runAs) return folder;
  chmodSync(folder, 0o711);
  if (canReach(folder, runAs)) return folder;
  const reachable = mkdtempSync("/tmp/tributary-throwaway-");
  chmodSync(reachable, 0o711);
  return reachable;
}
