import { openDatabase } from "@tributary/db";
import { type Clock, systemClock } from "@tributary/kernel";
import type { ServerEnv } from "@tributary/kernel/env";
import type { Logger } from "@tributary/kernel/log";
import { runChores, scheduleChores } from "../chores/run-chores.ts";
import { handlers } from "../handlers/registry.ts";
import { runHandlers } from "../handlers/run-handler.ts";
import { chooseTransport } from "../notifications/choose-transport.ts";
import { startSender } from "../notifications/start-sender.ts";
import {
  type JobQueue,
  openQueueBackend,
  type QueueBackend,
  type QueueName,
} from "../queue/queue-backend.ts";
import { listenForEvents } from "../relay/listen-for-events.ts";
import { startRelay } from "../relay/start-relay.ts";
import { checkClock, checkSchema, withinSeconds } from "./check-start.ts";
import { startHeartbeat } from "./heartbeat.ts";

/** A worker that is at work. */
export interface RunningWorker {
  /** Takes nothing new, finishes what is under way, and lets go of what does not finish within 15 s. */
  stop(): Promise<void>;
}

const readyWithin = 10;
const finishWithinMs = 15_000;

/** Handlers wait for the database most of the time; long tasks keep a core busy, so there is one. */
const limits = {
  events: { concurrency: 4, lockMs: 15_000 },
  tasks: { concurrency: 1, lockMs: 30_000 },
  chores: { concurrency: 1, lockMs: 30_000 },
} as const;

/**
 * Starts everything that works without a person waiting: the relay, the handlers, the sender of mails and the chores.
 * Throws `StartRefused` when the database, the queue, the schema or the clock is not as it must be; the process should
 * end then, as a queue that was not ready once never recovers by itself.
 */
export async function startWorker(
  env: ServerEnv,
  log: Logger,
  clock: Clock = systemClock,
): Promise<RunningWorker> {
  const onError = (err: unknown): void => log.error({ err }, "connection failed");
  const database = openDatabase({ url: env.DATABASE_URL, max: 12, onIdleError: onError });
  await withinSeconds(readyWithin, "the database", checkSchema(database));
  await checkClock(database, clock);

  const backend = openQueueBackend({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL }, onError);
  const queues = openQueues(backend);
  const relayDeps = { database, queues, handlers, clock, log };
  const transport = chooseTransport(env);
  const composing = { platform: database.platform, clock, appUrl: env.APP_URL, secret: env.APP_SECRET };

  const stopping = new AbortController();
  let onDone = (): void => {};
  const runner = { handlers, log, signal: stopping.signal, onDone: () => onDone() };
  const handle = runHandlers({ database, clock }, runner);
  const workers = [
    backend.openWorker("events", handle, limits.events),
    backend.openWorker("tasks", handle, limits.tasks),
    backend.openWorker("chores", runChores(relayDeps), limits.chores),
  ];
  await withinSeconds(
    readyWithin,
    `the queue (${backend.kind})`,
    allReady([...Object.values(queues), ...workers]),
  );
  await scheduleChores(queues.chores);

  for (const worker of workers) worker.run().catch(onError);
  const sender = startSender({ ...composing, transport, log });
  onDone = () => sender.wake();
  const relay = startRelay(relayDeps);
  const listener = listenForEvents(env.DATABASE_URL, { onEvents: () => relay.wake(), onError });
  const heartbeat = startHeartbeat(database, { queue: backend.kind, mail: transport.kind }, log);
  log.info({ queue: backend.kind, mail: transport.kind }, "worker is ready");

  const finish = async (): Promise<void> => {
    stopping.abort();
    await Promise.all([listener.stop(), relay.stop(), heartbeat.stop()]);
    await Promise.all(workers.map((worker) => worker.close()));
    await sender.stop();
    transport.close();
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
    await backend.close();
    await database.close();
  };
  return {
    stop: () =>
      atMost(finishWithinMs, finish(), () => log.warn("some work did not finish; it is done again later")),
  };
}

function openQueues(backend: QueueBackend): Record<QueueName, JobQueue> {
  return {
    events: backend.openQueue("events"),
    tasks: backend.openQueue("tasks"),
    chores: backend.openQueue("chores"),
  };
}

async function allReady(parts: readonly { waitUntilReady(): Promise<unknown> }[]): Promise<void> {
  await Promise.all(parts.map((part) => part.waitUntilReady()));
}

async function atMost(ms: number, work: Promise<void>, onLate: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      onLate();
      resolve();
    }, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
