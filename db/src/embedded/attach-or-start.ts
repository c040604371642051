import { setTimeout as wait } from "node:timers/promises";
import { findCredentials } from "./credentials.ts";
import { findDatabaseHome } from "./database-home.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";
import { findHolder, tryHold } from "./hold-data-folder.ts";
import { findPostmaster } from "./postmaster.ts";
import { type DatabaseUrls, urlsOn } from "./roles.ts";
import { startEmbeddedPostgres } from "./start-embedded.ts";

/** For which installation. */
export interface AttachOptions {
  readonly dataDir: string;
  readonly onStep?: (step: string) => void;
}

/** The installation's database, for the time of a command. */
export interface AttachedPostgres extends DatabaseUrls {
  /** Whether this process has started it. */
  readonly started: boolean;
  /** Stops what this process has started, once nobody else uses it; else nothing. */
  stop(): Promise<void>;
}

const patienceMs = 120_000;

/**
 * Uses the database of the running installation, or starts it for this process's own time. While another process is
 * just starting or stopping it, waits up to two minutes. Throws an EmbeddedProblem for what a person can mend.
 */
export async function attachOrStart({
  dataDir,
  onStep = () => {},
}: AttachOptions): Promise<AttachedPostgres> {
  for (let waited = 0; waited < patienceMs; waited += 100) {
    const attached = tryAttach(dataDir);
    if (attached) return attached;
    const hold = isBusy(dataDir) ? null : tryHold(dataDir, "command");
    if (hold) {
      try {
        const server = await startEmbeddedPostgres({ dataDir, onStep });
        const stop = () => server.stop("when-unused").finally(hold.release);
        return { ownerUrl: server.ownerUrl, runtimeUrl: server.runtimeUrl, started: true, stop };
      } catch (error) {
        hold.release();
        throw error;
      }
    }
    await wait(100);
  }
  throw new EmbeddedProblem(
    `The database of ${dataDir} is being started or stopped by another process for two minutes. Look at what runs.`,
  );
}

function tryAttach(dataDir: string): AttachedPostgres | null {
  const postmaster = findPostmaster(findDatabaseHome(dataDir).data);
  const credentials = postmaster?.status === "ready" ? findCredentials(dataDir) : null;
  if (!(postmaster && credentials)) return null;
  return { ...urlsOn(postmaster.port, credentials), started: false, stop: async () => {} };
}

/** Somebody is about to have it ready, or is leaving it. */
function isBusy(dataDir: string): boolean {
  return (
    findHolder(dataDir) !== null || findPostmaster(findDatabaseHome(dataDir).data)?.status === "stopping"
  );
}
