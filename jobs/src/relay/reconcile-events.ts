import { sql } from "kysely";
import { addJobs, jobIdOf } from "../queue/add-jobs.ts";
import { type Errand, type RelayDeps, readable } from "./dispatch-events.ts";
import type { OutboxEvent } from "./outbox-event.ts";

const minute = 60_000;

/** A job has that long for its first eight attempts before anybody asks after it. */
const patience = 10 * minute;
/** What failed for good is tried again by the hour: its cause may have been mended. */
const failedRest = 60 * minute;
const pageSize = 500;
const firstId = "00000000-0000-0000-0000-000000000000";

/** What came of a look at what was left undone. */
export interface Reconciled {
  /** Jobs that were put into the queue once more. */
  readonly again: number;
  /** Everything that was dispatched before this instant is done: the next look may begin here. */
  readonly doneUntil: Date;
}

interface Undone extends OutboxEvent {
  readonly dispatchedAt: Date;
  /** Who was told of it and has not done anything. */
  readonly undone: readonly string[];
}

/**
 * Finds effects that should have happened ten minutes ago and did not, and puts those jobs into the queue again that
 * are gone from it or have failed an hour ago. Jobs that still wait or are tried again are left alone. A handler is
 * asked only about events that it was told of, so one that is new does not wake the past.
 */
export async function reconcileEvents(deps: RelayDeps, since: Date): Promise<Reconciled> {
  const before = new Date(deps.clock.now().getTime() - patience);
  let first: Undone | undefined;
  let last: Undone | undefined;
  let again = 0;
  for (;;) {
    const page = await listUndone(deps, last ?? { dispatchedAt: since, id: firstId }, before);
    first ??= page[0];
    last = page.at(-1);
    again += await retryLost(deps, page);
    if (page.length < pageSize) return { again, doneUntil: first?.dispatchedAt ?? before };
  }
}

async function listUndone(
  { database }: RelayDeps,
  after: Pick<Undone, "dispatchedAt" | "id">,
  before: Date,
): Promise<Undone[]> {
  const { rows } = await sql<Undone>`
    select id, vendor_id as "vendorId", name, payload, dispatched_at as "dispatchedAt", undone
    from platform.outbox as event, lateral (
      select array(
        select handler from unnest(event.handlers) as told (handler)
        where not exists (
          select from platform.handled_events as done where done.handler = told.handler and done.event_id = event.id
        )
      )
    ) as rest (undone)
    where (dispatched_at, id) > (${after.dispatchedAt}, ${after.id}::uuid) and dispatched_at < ${before}
      and undone <> '{}'
    order by dispatched_at, id limit ${pageSize}
  `.execute(database.platform);
  return rows;
}

async function retryLost(deps: RelayDeps, events: readonly Undone[]): Promise<number> {
  const lost: Errand[] = [];
  for (const event of events) {
    for (const handler of deps.handlers.filter(({ name }) => event.undone.includes(name))) {
      if (await isLost(deps, { event, handler })) lost.push({ event, handler });
    }
  }
  const errands = lost.filter(readable(deps.log));
  await addJobs(deps.queues, errands);
  return errands.length;
}

async function isLost({ queues, clock }: RelayDeps, { event, handler }: Errand): Promise<boolean> {
  const queue = queues[handler.queue];
  const id = jobIdOf(handler.name, event.id);
  const job = await queue.getJob(id);
  if (!job) return true;
  if (!job.finishedOn || clock.now().getTime() - job.finishedOn < failedRest) return false;
  await queue.remove(id);
  return true;
}
