import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startThrowawayPostgres } from "../embedded/index.ts";
import { migrate, readMigrations } from "../migrate/index.ts";
import { writeGeneratedTypes } from "./codegen.ts";

/** Migrates an empty database on a server of its own and writes the types that it gives. */
const roles = { owner: "tributary_owner", runtime: "tributary_app" };
const folder = await mkdtemp(join(tmpdir(), "tributary-codegen-"));
const server = await startThrowawayPostgres(folder);
const admin = new pg.Client({ connectionString: server.superuserUrl });
try {
  await admin.connect();
  for (const role of Object.values(roles)) await admin.query(`create role ${role} login password '${role}'`);
  await admin.query(`create database codegen owner ${roles.owner}`);
  const url = new URL(server.superuserUrl);
  url.pathname = "/codegen";
  url.username = roles.owner;
  url.password = roles.owner;
  const migrations = await readMigrations(join(import.meta.dirname, "../../migrations"));
  await migrate({ ownerUrl: url.href, runtimeRole: roles.runtime, migrations });
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await writeGeneratedTypes(owner);
  await owner.end();
} finally {
  await admin.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
