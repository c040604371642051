import type { PlatformDb } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import type { OutboxEvent } from "./outbox-event.ts";

/** How many of one vendor's events go in one turn, and how many of all. */
const perVendor = 25;
const perBatch = 250;

/** Before every vendor. */
export const firstTurn = "00000000-0000-0000-0000-000000000000";

/**
 * Locks the next waiting events, oldest first within a vendor, until the transaction ends. Vendors take turns: the one
 * that wrote a hundred thousand events does not keep the others waiting. `turn` is the vendor that came to speak last.
 * What another relay has locked is passed over.
 */
export async function claimWaitingEvents(trx: PlatformDb, turn: string): Promise<OutboxEvent[]> {
  const { rows } = await waitingEvents(turn).execute(trx);
  return rows;
}

/**
 * The statement of `claimWaitingEvents`. It finds the vendors that wait by hopping along the index of waiting events,
 * and reads each one's first from there. `between` and the order by both columns keep the planner on that index: with
 * `=` it takes the primary key as soon as it believes that most events are of one vendor, and reads the whole backlog.
 */
export function waitingEvents(turn: string): RawBuilder<OutboxEvent> {
  const waiting = sql`select id, vendor_id as "vendorId", name, payload from platform.outbox where dispatched_at is null`;
  const firstOnes = sql`order by vendor_id, id limit ${perVendor} for update skip locked`;
  return sql<OutboxEvent>`
    with recursive hop (vendor_id) as (
      (select vendor_id from platform.outbox
        where dispatched_at is null and vendor_id > ${turn}::uuid order by vendor_id limit 1)
      union all
      select (select waiting.vendor_id from platform.outbox as waiting
        where waiting.dispatched_at is null and waiting.vendor_id > hop.vendor_id order by waiting.vendor_id limit 1)
      from hop where hop.vendor_id is not null
    ),
    turn as not materialized (select vendor_id as whose from hop where vendor_id is not null)
    select event.* from turn cross join lateral (${waiting} and vendor_id between whose and whose ${firstOnes}) as event
    union all
    select event.* from (${waiting} and vendor_id is null ${firstOnes}) as event
    limit ${perBatch}
  `;
}

/** Whose turn it was last, for the next batch to go on from; the first again when all have come to speak. */
export function lastTurn(events: readonly OutboxEvent[]): string {
  return events.length < perBatch ? firstTurn : (events.at(-1)?.vendorId ?? firstTurn);
}
