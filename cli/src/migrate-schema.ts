import { join } from "node:path";
import { migrate, readMigrations } from "@tributary/db/migrate";
import { projectRoot } from "@tributary/kernel/env";
import type { CommandContext } from "./command.ts";
import { CommandProblem } from "./command-problem.ts";

/** Brings the schema of the product and of its queue up to date; gives the steps that were missing. */
export async function migrateSchema(context: CommandContext): Promise<string[]> {
  const ownerUrl = context.ownerUrl();
  const runtimeRole = roleOf(context.environment().DATABASE_URL ?? ownerUrl);
  const migrations = await readMigrations(join(projectRoot(), "db/migrations"));
  const ran = await migrate({ ownerUrl, runtimeRole, migrations, onStep: context.tell });
  // The queue's library takes longer to load than most commands to run.
  const { migrateQueue } = await import("@tributary/jobs/migrate");
  await migrateQueue({ ownerUrl, runtimeRole });
  return ran;
}

/** The role that the product runs as: whoever its database address names. */
function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!role) throw new CommandProblem("environment", "DATABASE_URL names no user.");
  return role;
}
