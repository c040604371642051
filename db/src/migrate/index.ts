export { type MigrateOptions, migrate } from "./migrate.ts";
export { type Migration, readMigrations } from "./migrations.ts";
