import { defineCommand } from "../command.ts";
import { migrateSchema } from "../migrate-schema.ts";

export const migrate = defineCommand({
  name: "migrate",
  summary: "Brings the schema of the database and of the queue up to date.",
  hidden: true,
  options: {},
  run: async (context) => ({ result: { migrated: await migrateSchema(context) } }),
});
