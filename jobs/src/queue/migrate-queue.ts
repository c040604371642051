import { runMigrations } from "bullmq";
import pg from "pg";
import { queueNames } from "./queue-backend.ts";

const schema = "bullmq";

/** Whose rights are used, and which role gets the rights of the running product. */
export interface MigrateQueueOptions {
  readonly ownerUrl: string;
  readonly runtimeRole: string;
}

/**
 * Makes or updates the queue's own schema, `bullmq`, and lets the runtime role work with its rows and functions, not
 * change them. Part of the same step as the product's migrations; harmless to repeat, also at the same time.
 */
export async function migrateQueue({ ownerUrl, runtimeRole }: MigrateQueueOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
    for (const name of queueNames) await makeIdSequence(client, name);
    const role = client.escapeIdentifier(runtimeRole);
    await client.query(`
      grant usage on schema ${schema} to ${role};
      grant select, insert, update, delete on all tables in schema ${schema} to ${role};
      revoke insert, update, delete on ${schema}.migration from ${role};
      grant usage on all sequences in schema ${schema} to ${role};
      grant execute on all functions in schema ${schema} to ${role};
    `);
  } finally {
    await client.end();
  }
}

/** BullMQ makes this on the first job of a queue, which would take rights that the runtime role does not get. */
async function makeIdSequence(client: pg.Client, queue: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select ${schema}.job_id_seq_name($1) as name`, [
    queue,
  ]);
  const name = client.escapeIdentifier(rows[0]?.name ?? "");
  await client.query(`create sequence if not exists ${schema}.${name}`);
}
