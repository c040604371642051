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

interface Told extends OutboxEvent {
  readonly dispatchedAt: Date;
  /** Who was told of it and has not done anything. */
  readonly undone: readonly string[];
}

/**
 * Finds effects that should have happened ten minutes ago and did not, and puts those jobs into the queue again that
 * are gone from it or have failed an hour ago. Jobs that still wait or are tried again are left alone. A handler is
 * asked only about events that it was told of, so one that is new does not wake the past. Reads in small pages, as the
 * first look of a process goes through all that is kept.
 */
export async function reconcileEvents(deps: RelayDeps, since: Date): Promise<Reconciled> {
  const before = new Date(deps.clock.now().getTime() - patience);
  let after: Pick<Told, "dispatchedAt" | "id"> = { dispatchedAt: since, id: firstId };
  let firstUndone: Told | undefined;
  let again = 0;
  for (;;) {
    const page = await listTold(deps, after, before);
    const undone = page.filter((event) => event.undone.length > 0);
    firstUndone ??= undone[0];
    again += await retryLost(deps, undone);
    if (page.length < pageSize) return { again, doneUntil: firstUndone?.dispatchedAt ?? before };
    after = page.at(-1) ?? after;
  }
}

async function listTold(
  { database }: RelayDeps,
  after: Pick<Told, "dispatchedAt" | "id">,
  before: Date,
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select id, vendor_id as "vendorId", name, payload, dispatched_at as "dispatchedAt",
      array(
        select handler from unnest(event.handlers) as told (handler)
        where not exists (
          select from platform.handled_events as done where done.handler = told.handler and done.event_id = event.id
        )
      ) as undone
    from platform.outbox as event
    where (dispatched_at, id) > (${after.dispatchedAt}, ${after.id}::uuid) and dispatched_at < ${before}
    order by dispatched_at, id limit ${pageSize}
  `.execute(database.platform);
  return rows;
}

async function retryLost(deps: RelayDeps, events: readonly Told[]): Promise<number> {
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
