import type { Database, PlatformDb } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import type { Logger } from "@tributary/kernel/log";
import { sql } from "kysely";
import type { Handler } from "../handlers/define-handler.ts";
import { addJobs, type EventQueues } from "../queue/add-jobs.ts";
import { claimWaitingEvents, lastTurn } from "./claim-waiting-events.ts";
import type { OutboxEvent } from "./outbox-event.ts";

/** Past this the queue is left to work itself down; events wait in the outbox, where vendors take turns. */
const deepQueue = 1_000;

/** What turns events into jobs. */
export interface RelayDeps {
  readonly database: Database;
  readonly queues: EventQueues;
  readonly handlers: readonly Handler[];
  readonly clock: Clock;
  readonly log: Logger;
}

/** One thing to be done about one event. */
export interface Errand {
  readonly event: OutboxEvent;
  readonly handler: Handler;
}

/** What came of one batch. */
export interface Dispatched {
  readonly events: number;
  /** For the next batch to go on from. */
  readonly turn: string;
}

/**
 * Turns one batch of waiting events into jobs, one a handler, and marks them, in one transaction. A kill after the
 * jobs were added and before the marks are stored repeats the batch: then the jobs are there, or are done and do
 * nothing, as effects are keyed by event.
 */
export async function dispatchEvents(deps: RelayDeps, turn: string): Promise<Dispatched> {
  if ((await deps.queues.events.getWaitingCount()) > deepQueue) return { events: 0, turn };
  return deps.database.platform.transaction().execute(async (trx) => {
    const events = await claimWaitingEvents(trx, turn);
    if (events.length === 0) return { events: 0, turn: lastTurn(events) };
    const errands = events.flatMap((event) => errandsOf(event, deps.handlers));
    await addJobs(deps.queues, errands.filter(readable(deps.log)));
    await markDispatched(trx, events, errands, deps.clock);
    return { events: events.length, turn: lastTurn(events) };
  });
}

function errandsOf(event: OutboxEvent, handlers: readonly Handler[]): Errand[] {
  return handlers
    .filter((handler) => handler.event.name === event.name)
    .map((handler) => ({ event, handler }));
}

/**
 * Whether a payload fits what the handler expects. One that does not was written by another release: it is told, and
 * the reconciler tries it again until a release understands it.
 */
export function readable(log: Logger): (errand: Errand) => boolean {
  return ({ event, handler }) => {
    if (handler.event.payload.safeParse(event.payload).success) return true;
    log.error({ event_id: event.id, event: event.name, handler: handler.name }, "payload does not fit");
    return false;
  };
}

async function markDispatched(
  trx: PlatformDb,
  events: readonly OutboxEvent[],
  errands: readonly Errand[],
  clock: Clock,
): Promise<void> {
  const told = events.map((event) =>
    errands.filter((errand) => errand.event === event).map(({ handler }) => handler.name),
  );
  await sql`
    update platform.outbox as event
    set dispatched_at = ${clock.now()}, handlers = coalesce(string_to_array(nullif(told.handlers, ''), ','), '{}')
    from unnest(${events.map(({ id }) => id)}::uuid[], ${told.map((names) => names.join(","))}::text[]) as told (id, handlers)
    where event.id = told.id
  `.execute(trx);
}
