import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayPostgres } from "@tributary/db/embedded";
import { migrate, readMigrations } from "@tributary/db/migrate";
import { migrateQueue } from "@tributary/jobs/migrate";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrationsFolder, ownerRole, runtimeRole, templateName, withDatabase } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's URL of the server that the tests of this run share. */
    testServer: string;
  }
}

/** Starts one server for the run and migrates one template; each test file gets a copy of it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tributary-tests-"));
  const server = await startThrowawayPostgres(folder);
  await makeTemplate(server.superuserUrl);
  project.provide("testServer", server.superuserUrl);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(superuserUrl: string): Promise<void> {
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
