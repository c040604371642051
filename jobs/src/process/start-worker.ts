import { openDatabase } from "@tributary/db";
import { openFileStore, rememberedStore } from "@tributary/files";
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
import { checkClock, checkSchema, mustAnswer } from "./check-start.ts";
import { createFailureLog } from "./failure-log.ts";
import { startHeartbeat } from "./heartbeat.ts";
import { late, within } from "./within.ts";

/** A worker that is at work. */
export interface RunningWorker {
  /** Takes nothing new, finishes what is under way, and lets go of what does not finish within 15 s. */
  stop(): Promise<void>;
}

const finishWithinMs = 15_000;

/**
 * Handlers wait for the database most of the time; long tasks keep a core busy. A job of a killed process is taken up
 * again within two locks, so those of handlers, which take milliseconds, are short.
 */
const limits = {
  events: { concurrency: 4, lockMs: 6_000 },
  tasks: { concurrency: 2, lockMs: 30_000 },
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
  const failed = createFailureLog(log);
  const database = openDatabase({ url: env.DATABASE_URL, max: 12, onIdleError: failed("database") });
  await mustAnswer("the database", checkSchema(database));
  await checkClock(database, clock);

  const backend = openQueueBackend(
    { databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL },
    failed("queue"),
  );
  const queues = openQueues(backend);
  const relayDeps = { database, queues, handlers, clock, log };
  const transport = chooseTransport(env);
  const links = { appUrl: env.APP_URL, secret: env.APP_SECRET };
  const sender = startSender(
    { database, platform: database.platform, clock, transport, log, ...links },
    failed("sender"),
  );

  const stopping = new AbortController();
  const deps = { database, clock, files: rememberedStore(openFileStore(env), database.platform) };
  const runner = { handlers, log, signal: stopping.signal, onDone: sender.wake };
  const workers = [
    backend.openWorker("events", runHandlers(deps, runner), limits.events),
    backend.openWorker("tasks", runHandlers(deps, runner), limits.tasks),
    backend.openWorker("chores", runChores({ ...relayDeps, files: deps.files }), limits.chores),
  ];
  await mustAnswer(`the queue (${backend.kind})`, allReady([...Object.values(queues), ...workers]));
  await scheduleChores(queues.chores);
  for (const worker of workers) worker.run().catch(failed("queue"));
  const relay = startRelay(relayDeps, failed("relay"));
  const listener = listenForEvents(env.DATABASE_URL, { onEvents: relay.wake, onError: failed("listener") });
  const heartbeat = startHeartbeat(
    database,
    { queue: backend.kind, mail: transport.kind },
    failed("heartbeat"),
  );
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
    stop: async () => {
      const end = await within(finishWithinMs, finish());
      if (end === late) log.warn("some work did not finish; it is done again later");
    },
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
