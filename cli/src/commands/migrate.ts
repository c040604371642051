import { join } from "node:path";
import { migrate as migrateDatabase, readMigrations } from "@tributary/db/migrate";
import { migrateQueue } from "@tributary/jobs/migrate";
import { projectRoot } from "@tributary/kernel/env";
import { defineCommand } from "../command.ts";
import { CommandProblem } from "../command-problem.ts";

export const migrate = defineCommand({
  name: "migrate",
  summary: "Brings the schema of the database and of the queue up to date.",
  hidden: true,
  options: {},
  run: async (context) => {
    const ownerUrl = context.ownerUrl();
    const runtimeRole = roleOf(context.environment().DATABASE_URL ?? ownerUrl);
    const ran = await migrateDatabase({
      ownerUrl,
      runtimeRole,
      migrations: await readMigrations(join(projectRoot(), "db/migrations")),
      onStep: context.tell,
    });
    await migrateQueue({ ownerUrl, runtimeRole });
    return { result: { migrated: ran } };
  },
});

/** The role that the product runs as: whoever its database address names. */
function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (!role) throw new CommandProblem("environment", "DATABASE_URL names no user.");
  return role;
}
