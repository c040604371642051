import pg from "pg";
import type { Credentials } from "./credentials.ts";
import { damaged } from "./embedded-problem.ts";
import { asDamage } from "./refuse-missing-files.ts";

/** Owns the schema and migrates it. */
export const ownerRole = "tributary_owner";
/** What the running product is: it owns nothing, bypasses nothing and cannot change the schema. */
export const runtimeRole = "tributary_app";

const database = "tributary";

/** The addresses under which the two roles find the database. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

/** The addresses on a port. */
export function urlsOn(port: number, { passwords }: Credentials): DatabaseUrls {
  return {
    ownerUrl: urlOf(ownerRole, passwords.owner, port, database),
    runtimeUrl: urlOf(runtimeRole, passwords.runtime, port, database),
  };
}

/** Makes the roles and the database where they are missing. Gives the version of the server. */
export async function makeRoles(dataDir: string, port: number, { passwords }: Credentials): Promise<string> {
  const client = new pg.Client({
    connectionString: urlOf("postgres", passwords.superuser, port, "postgres"),
  });
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== "28P01") throw asDamage(dataDir, error);
    throw damaged(dataDir, "postgres.json holds other passwords than the database");
  }
  try {
    await makeMissing(client, passwords);
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    return rows[0]?.version ?? "";
  } finally {
    await client.end();
  }
}

async function makeMissing(client: pg.Client, passwords: Credentials["passwords"]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select rolname as name from pg_roles union all select 'database ' || datname from pg_database",
  );
  const found = new Set(rows.map((row) => row.name));
  if (!found.has(runtimeRole)) {
    await client.query(
      `create role ${runtimeRole} login password ${client.escapeLiteral(passwords.runtime)}`,
    );
  }
  if (!found.has(ownerRole)) {
    // CREATEROLE with ADMIN lets migrations set the limits of the runtime role, and of no other.
    await client.query(
      `create role ${ownerRole} login createrole password ${client.escapeLiteral(passwords.owner)}`,
    );
  }
  if (!found.has(`database ${database}`))
    await client.query(`create database ${database} owner ${ownerRole}`);
  await client.query(`
    grant ${runtimeRole} to ${ownerRole} with admin true, inherit false, set false;
    revoke all on database ${database} from public;
    grant connect, temporary on database ${database} to ${runtimeRole};
    revoke connect on database postgres from public`);
}

function urlOf(role: string, password: string, port: number, name: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
}
