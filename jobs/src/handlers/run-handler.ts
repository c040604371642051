import type { Logger } from "@tributary/kernel/log";
import type { RunningJob } from "../queue/queue-backend.ts";
import { eventJob, type Handler, type HandlerDeps } from "./define-handler.ts";

/** What running handlers takes besides what they work with. */
export interface HandlerRunner {
  readonly handlers: readonly Handler[];
  readonly log: Logger;
  /** Asks long work to stop soon. */
  readonly signal: AbortSignal;
  /** Called when something was done: mails may wait. */
  readonly onDone: () => void;
}

/**
 * The work of a queue's worker: finds the handler of a job and lets it act. A failure is logged here, once a try, with
 * ids and codes, and thrown on, so that the queue tries again. A job of a handler that this release does not know fails
 * too: another release may be starting beside it.
 */
export function runHandlers(
  deps: HandlerDeps,
  { handlers, log, signal, onDone }: HandlerRunner,
): (job: RunningJob) => Promise<void> {
  const byName = new Map(handlers.map((handler) => [handler.name, handler]));
  return async ({ name, data, attemptsMade }) => {
    const handler = byName.get(name);
    const job = eventJob.parse(data);
    try {
      if (!handler) throw new Error("no handler of this name");
      await handler.handle(deps, job, signal);
      onDone();
    } catch (error) {
      const facts = {
        handler: name,
        event_id: job.eventId,
        vendor_id: job.vendorId,
        attempt: attemptsMade + 1,
      };
      log.warn({ ...facts, err: error }, "handler failed");
      throw error;
    }
  };
}
