import { join } from "node:path";
import { root } from "./project.mjs";

/**
 * A database that is there for as long as we run.
 *
 * @typedef {object} OpenDatabase
 * @property {string} ownerUrl
 * @property {string} runtimeUrl
 * @property {boolean} embedded
 * @property {Promise<void>} exited settles when the embedded server has ended; never for an outside one
 * @property {(how?: "now" | "at-once") => Promise<void>} stop
 */

/**
 * Starts the embedded database, or looks whether the outside one is fit.
 *
 * @param {import("./environment.mjs").Env} env
 * @param {(step: string) => void} say
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase(env, say) {
  if (env.DATABASE_URL) {
    const { prepareOutsideDatabase } = await loadOutside();
    const { ownerUrl, runtimeUrl } = await prepareOutsideDatabase({
      databaseUrl: env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL,
      appSecret: env.APP_SECRET,
    });
    return { ownerUrl, runtimeUrl, embedded: false, exited: new Promise(() => {}), stop: async () => {} };
  }
  const { startEmbeddedPostgres } = await loadEmbedded();
  const server = await startEmbeddedPostgres({ dataDir: env.DATA_DIR, onStep: say });
  return { ...server, embedded: true };
}

/**
 * Takes the data folder for us alone.
 *
 * @param {import("./environment.mjs").Env} env
 * @param {(step: string) => void} say
 */
export async function holdDataFolder(env, say) {
  return (await loadEmbedded()).holdDataFolder(env.DATA_DIR, "start", say);
}

/** @returns {Promise<typeof import("../../db/src/embedded/index.ts")>} */
function loadEmbedded() {
  return import(join(root, "db/build/embedded.mjs"));
}

/** @returns {Promise<typeof import("../../db/src/outside/index.ts")>} */
function loadOutside() {
  return import(join(root, "db/build/outside.mjs"));
}
