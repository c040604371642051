import { randomBytes } from "node:crypto";
import { type Database, openDatabase } from "@tributary/db";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { ownerRole, runtimeRole, templateName, withDatabase } from "./test-server.ts";

/** A database of its own for one test file. */
export interface TestDatabase {
  /** Opened as the runtime role, as the product opens it. */
  readonly database: Database;
  /** As the owner of the schema, for looking at what the product may not see. */
  readonly owner: pg.Pool;
  /** As the superuser: the only one whom row security does not bind. */
  readonly superuser: pg.Pool;
  readonly runtimeUrl: string;
  readonly ownerUrl: string;
}

/**
 * Copies the migrated template for the test file that calls it, at its top level. The fields are there from the
 * first test on; everything is closed and dropped after the last.
 */
export function testDatabase(): TestDatabase {
  const made: { current?: TestDatabase } = {};
  const name = `test_${randomBytes(6).toString("hex")}`;
  beforeAll(async () => {
    const server = inject("testServer");
    await onServer(server, `create database ${name} template ${templateName} owner ${ownerRole}`);
    const runtimeUrl = withDatabase(server, name, runtimeRole);
    const ownerUrl = withDatabase(server, name, ownerRole);
    made.current = {
      database: openDatabase({ url: runtimeUrl, max: 8 }),
      owner: quietPool(ownerUrl, 4),
      superuser: quietPool(withDatabase(server, name), 2),
      runtimeUrl,
      ownerUrl,
    };
  });
  afterAll(async () => {
    await made.current?.database.close();
    await made.current?.owner.end();
    await made.current?.superuser.end();
    await onServer(inject("testServer"), `drop database if exists ${name} with (force)`);
  });
  return new Proxy({} as TestDatabase, {
    get: (_, key) => {
      if (!made.current) throw new Error("the test database is there from the first test on, not before");
      return made.current[key as keyof TestDatabase];
    },
  });
}

/** A connection that is still closing when its database is dropped must not fail the run. */
function quietPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on("error", () => {});
  return pool;
}

/** Copies of one template are made one after the other by the server; a lock waits instead of failing. */
async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
