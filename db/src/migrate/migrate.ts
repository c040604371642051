import pg from "pg";
import type { Migration } from "./migrations.ts";

/** Whose rights are used, and which role gets the rights of the running product. */
export interface MigrateOptions {
  readonly ownerUrl: string;
  readonly runtimeRole: string;
  readonly migrations: readonly Migration[];
  readonly onStep?: (name: string) => void;
}

const lockKey = 7_412_001;
const oldestServer = 160_000;

/**
 * Brings the schema up to date: every step that has not run, in order, each in a transaction of its own, under an
 * advisory lock so that two starts do not meet. Gives the names of the steps that ran. Throws when the server is
 * older than Postgres 16, or when a step that has run was edited afterwards.
 */
export async function migrate({
  ownerUrl,
  runtimeRole,
  migrations,
  onStep,
}: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query("select set_config('tributary.runtime_role', $1, false)", [runtimeRole]);
    await client.query("set lock_timeout = '5s'");
    const done = await readDone(client);
    const ran: string[] = [];
    for (const migration of migrations) {
      const checksum = done.get(migration.name);
      if (checksum === undefined) {
        onStep?.(migration.name);
        await runStep(client, migration);
        ran.push(migration.name);
      } else if (checksum !== migration.checksum) {
        throw new Error(`migration ${migration.name} was edited after it had run; add a new step instead`);
      }
    }
    await limitRuntimeRole(client, runtimeRole);
    return ran;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  if (Number(rows[0]?.version) < oldestServer) throw new Error("Tributary needs Postgres 16 or newer");
}

async function readDone(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists public.tributary_migrations (
    name text primary key, checksum text not null, ran_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from public.tributary_migrations",
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function runStep(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into public.tributary_migrations (name, checksum) values ($1, $2)", [
      name,
      checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/**
 * Nothing that the product runs may hang: limits belong to the role, as a pooler refuses start-up options. An owner
 * who may not alter the role leaves that to whoever made it (docs/operations.md).
 */
async function limitRuntimeRole(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query(`grant select on public.tributary_migrations to ${name}`);
  const limits = {
    statement_timeout: "30s",
    lock_timeout: "10s",
    idle_in_transaction_session_timeout: "60s",
  };
  for (const [setting, value] of Object.entries(limits)) {
    await client.query(`alter role ${name} set ${setting} = '${value}'`).catch(ignoreMissingRight);
  }
}

function ignoreMissingRight(error: unknown): void {
  if ((error as { code?: string }).code !== "42501") throw error;
}
