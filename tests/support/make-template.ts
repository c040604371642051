import { migrate, readMigrations } from "@tributary/db/migrate";
import { migrateQueue } from "@tributary/jobs/migrate";
import pg from "pg";
import { migrationsFolder, ownerRole, runtimeRole, templateName, withDatabase } from "./test-server.ts";

/** Makes the roles and one whole, empty database that others are copied from. */
export async function makeTemplate(superuserUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  await admin.query(`create role ${ownerRole} login password '${ownerRole}'`);
  await admin.query(`create role ${runtimeRole} login password '${runtimeRole}'`);
  await admin.query(`create database ${templateName} owner ${ownerRole}`);
  await admin.end();
  const ownerUrl = withDatabase(superuserUrl, templateName, ownerRole);
  await migrate({ ownerUrl, runtimeRole, migrations: await readMigrations(migrationsFolder) });
  await migrateQueue({ ownerUrl, runtimeRole });
}
