import type { Pool } from "@tributary/db";
import type { Env } from "@tributary/kernel/env";
import type { CommandContext } from "../command.ts";
import { explainDatabaseError } from "../explain-database-error.ts";
import { checkMigrations, checkRole, checkRowSecurity, checkServer } from "./check-database.ts";
import { checkDataFolder, checkDisk, checkEnvironment, checkNode } from "./check-machine.ts";
import { checkMail, checkQueue, checkWorker } from "./check-work.ts";
import { bad, type Finding } from "./finding.ts";

/** Looks at everything that can be wrong with an installation, from the machine upwards. */
export async function examine(context: CommandContext): Promise<Finding[]> {
  const { env, finding } = checkEnvironment(context.rawEnvironment);
  const findings = [checkNode(process.versions.node), finding];
  if (!env) return findings;
  findings.push(await checkDataFolder(env), await checkDisk(env));
  return [...findings, ...(await examineDatabase(context, env))];
}

async function examineDatabase(context: CommandContext, env: Env): Promise<Finding[]> {
  const { pool } = context.database();
  try {
    const server = await checkServer(pool, context.clock);
    return [...server, await checkRole(pool), ...(await examineSchema(pool, env))];
  } catch (error) {
    const found = explainDatabaseError(error);
    if (!found) throw error;
    return [bad("database", found, "Look at DATABASE_URL, and whether the server runs and may be reached.")];
  }
}

/** What can only be asked once the schema is there; without it that is the one thing to say. */
async function examineSchema(pool: Pool, env: Env): Promise<Finding[]> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('public.tributary_migrations') is not null and to_regclass('platform.outbox') is not null as there",
  );
  if (!rows[0]?.there)
    return [bad("schema", "The database is not migrated.", "Start Tributary once: npm start")];
  return [
    await checkMigrations(pool),
    await checkRowSecurity(pool),
    await checkWorker(pool),
    ...(await checkQueue(pool, env)),
    await checkMail(pool, env),
  ];
}
