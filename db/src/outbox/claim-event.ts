import { sql } from "kysely";
import type { TenantTx } from "../tenant/scope.ts";

/**
 * Claims an event for a handler, in the transaction of the effect. False when it was handled before: then there is
 * nothing left to do. A second run that comes while the first is under way waits for it.
 */
export async function claimEvent(tx: TenantTx, handler: string, eventId: string): Promise<boolean> {
  const result = await sql`
    insert into platform.handled_events (handler, event_id) values (${handler}, ${eventId}::uuid)
    on conflict do nothing
  `.execute(tx);
  return result.numAffectedRows === 1n;
}
