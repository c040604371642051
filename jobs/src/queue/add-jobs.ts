import type { Handler } from "../handlers/define-handler.ts";
import type { OutboxEvent } from "../relay/outbox-event.ts";
import type { JobQueue, JobToAdd, QueueName } from "./queue-backend.ts";

/** The queues that carry events. */
export type EventQueues = Readonly<Record<Handler["queue"] & QueueName, JobQueue>>;

/** The id of a handler's job for an event: the same event is never in a queue twice. */
export function jobIdOf(handler: string, eventId: string): string {
  return `${handler}-${eventId}`;
}

/** Puts one job a handler into its queue, each queue in one call. */
export async function addJobs(
  queues: EventQueues,
  wanted: readonly { event: OutboxEvent; handler: Handler }[],
): Promise<void> {
  for (const [name, queue] of Object.entries(queues)) {
    const jobs = wanted
      .filter(({ handler }) => handler.queue === name)
      .map(({ event, handler }) => jobFor(event, handler));
    if (jobs.length > 0) await queue.addBulk(jobs);
  }
}

function jobFor(event: OutboxEvent, handler: Handler): JobToAdd {
  const { id: eventId, vendorId, payload } = event;
  return {
    name: handler.name,
    data: { eventId, vendorId, payload },
    opts: { jobId: jobIdOf(handler.name, eventId) },
  };
}
