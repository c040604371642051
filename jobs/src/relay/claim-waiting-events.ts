import type { PlatformDb } from "@tributary/db";
import { sql } from "kysely";
import type { OutboxEvent } from "./outbox-event.ts";

/** How many of one vendor's events go in one turn, and how many of all. */
const perVendor = 25;
const perBatch = 250;

/** Before every vendor. */
export const firstTurn = "00000000-0000-0000-0000-000000000000";

/**
 * Locks the next waiting events, oldest first within a vendor, until the transaction ends. Vendors take turns: the one
 * that wrote a hundred thousand events does not keep the others waiting. `turn` is the vendor that came to speak last.
 * What another relay has locked is passed over. The vendors that wait are found by hopping along the index, not by
 * reading the backlog.
 */
export async function claimWaitingEvents(trx: PlatformDb, turn: string): Promise<OutboxEvent[]> {
  const { rows } = await sql<OutboxEvent>`
    with recursive turn (vendor_id) as (
      (select vendor_id from platform.outbox
        where dispatched_at is null and vendor_id > ${turn}::uuid order by vendor_id limit 1)
      union all
      select (select waiting.vendor_id from platform.outbox as waiting
        where waiting.dispatched_at is null and waiting.vendor_id > turn.vendor_id order by waiting.vendor_id limit 1)
      from turn where turn.vendor_id is not null
    )
    select event.* from turn cross join lateral (
      select id, vendor_id as "vendorId", name, payload from platform.outbox as waiting
      where waiting.dispatched_at is null and waiting.vendor_id = turn.vendor_id
      order by id limit ${perVendor} for update skip locked
    ) as event
    union all
    select event.* from (
      select id, vendor_id as "vendorId", name, payload from platform.outbox as waiting
      where waiting.dispatched_at is null and waiting.vendor_id is null
      order by id limit ${perVendor} for update skip locked
    ) as event
    limit ${perBatch}
  `.execute(trx);
  return rows;
}

/** Whose turn it was last, for the next batch to go on from; the first again when all have come to speak. */
export function lastTurn(events: readonly OutboxEvent[]): string {
  return events.length < perBatch ? firstTurn : (events.at(-1)?.vendorId ?? firstTurn);
}
