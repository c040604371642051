import type { Env } from "@tributary/kernel/env";
import { attachOrStart } from "../embedded/attach-or-start.ts";
import { startEmbeddedPostgres } from "../embedded/start-embedded.ts";
import { prepareOutsideDatabase } from "../outside/prepare-outside.ts";

/** The database of an installation, embedded or outside. */
export interface InstallationDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** This process has started the server, so nobody has brought its schema up to date yet. */
  readonly started: boolean;
  /** Settles when a server that this process has started ends; else never. */
  readonly exited: Promise<void>;
  /** Stops a server that this process has started; else nothing. */
  stop(how?: "now" | "at-once"): Promise<void>;
}

const never = new Promise<void>(() => {});

/**
 * For the launcher, which holds the data folder: starts the embedded server, or looks whether the outside one is fit.
 * Throws an EmbeddedProblem or an OutsideProblem, whose message is all that a person needs to see.
 */
export async function startInstallationDatabase(
  env: Env,
  onStep: (step: string) => void,
): Promise<InstallationDatabase> {
  if (env.DATABASE_URL) return prepareGiven(env, env.DATABASE_URL);
  return { started: true, ...(await startEmbeddedPostgres({ dataDir: env.DATA_DIR, onStep })) };
}

/**
 * For a command: the database of the running installation, or else the embedded one, started for the command's own
 * time and stopped when nobody uses it. Throws as above.
 */
export async function openInstallationDatabase(
  env: Env,
  onStep: (step: string) => void,
): Promise<InstallationDatabase> {
  if (env.DATABASE_URL) return prepareGiven(env, env.DATABASE_URL);
  return { exited: never, ...(await attachOrStart({ dataDir: env.DATA_DIR, onStep })) };
}

async function prepareGiven(env: Env, databaseUrl: string): Promise<InstallationDatabase> {
  const given = { databaseUrl, ownerUrl: env.DATABASE_OWNER_URL, appSecret: env.APP_SECRET };
  const { ownerUrl, runtimeUrl } = await prepareOutsideDatabase(given);
  return { ownerUrl, runtimeUrl, started: false, exited: never, stop: async () => {} };
}
