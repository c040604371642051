import type { Env } from "@tributary/kernel/env";
import { attachOrStart } from "../embedded/attach-or-start.ts";
import { runtimeRole } from "../embedded/roles.ts";
import { prepareOutsideDatabase } from "../outside/prepare-outside.ts";

/** The database of an installation, wherever it is, for the time of a command. */
export interface InstallationDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly runtimeRole: string;
  /** Stops a server that was started for this command alone; else nothing. */
  stop(): Promise<void>;
}

/**
 * Finds the database that the environment means: the one the launcher has passed on, an outside one, the one of the
 * running installation, or else the embedded one, started for our own time. Throws an EmbeddedProblem or an
 * OutsideProblem, whose message is all that a person needs to see.
 */
export async function openInstallationDatabase(
  env: Env,
  onStep: (step: string) => void = () => {},
): Promise<InstallationDatabase> {
  const { DATABASE_URL, DATABASE_OWNER_URL, APP_SECRET, DATA_DIR } = env;
  const stop = async () => {};
  if (env.embedded && DATABASE_URL && DATABASE_OWNER_URL) {
    return { ownerUrl: DATABASE_OWNER_URL, runtimeUrl: DATABASE_URL, runtimeRole, stop };
  }
  if (DATABASE_URL) {
    const given = { databaseUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL, appSecret: APP_SECRET };
    return { ...(await prepareOutsideDatabase(given)), stop };
  }
  return { runtimeRole, ...(await attachOrStart({ dataDir: DATA_DIR, onStep })) };
}
