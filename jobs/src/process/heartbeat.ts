import type { Database } from "@tributary/db";
import { sql } from "kysely";
import type { ReportFailure } from "./failure-log.ts";
import { type Loop, startLoop } from "./loop.ts";

const everyMs = 10_000;

/**
 * Leaves a sign of life in the database, which tells the web that jobs are being done. Any worker's will do. The time
 * is the database's own, as it is compared there.
 */
export function startHeartbeat(
  database: Database,
  facts: { readonly queue: string; readonly mail: string },
  onError: ReportFailure,
): Loop {
  return startLoop({
    everyMs,
    onError,
    step: async () => {
      await sql`
        insert into platform.installation_facts (name, value) values ('worker.heartbeat', ${JSON.stringify(facts)}::jsonb)
        on conflict (name) do update set value = excluded.value, at = now()
      `.execute(database.platform);
      return false;
    },
  });
}
