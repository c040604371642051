import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type DefaultJobOptions,
  type IQueueBackend,
  type PgPool,
  type PostgresConnectionOptions,
  withBackend,
} from "bullmq";
import pg from "pg";

/** Where jobs wait. */
export const queueNames = ["events", "tasks", "chores"] as const;

/** `events`: short handlers. `tasks`: long work, one at a time. `chores`: what the clock brings. */
export type QueueName = (typeof queueNames)[number];

/** A job to be added; data holds ids only, as the queue's tables know no vendors. */
export interface JobToAdd {
  readonly name: string;
  readonly data: unknown;
  readonly opts: { readonly jobId: string };
}

/** A job that is being worked on. */
export interface RunningJob {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: unknown;
  readonly attemptsMade: number;
}

/** What this product uses of a queue. */
export interface JobQueue {
  waitUntilReady(): Promise<unknown>;
  /** A job whose id is there already is not added again. */
  addBulk(jobs: JobToAdd[]): Promise<unknown>;
  getJob(id: string): Promise<{ readonly finishedOn?: number | undefined } | undefined>;
  remove(id: string): Promise<number>;
  getWaitingCount(): Promise<number>;
  upsertJobScheduler(id: string, when: { every: number } | { pattern: string; tz: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** What this product uses of a worker. It does not start by itself: await `waitUntilReady()`, then `run()`. */
export interface JobWorker {
  waitUntilReady(): Promise<void>;
  run(): Promise<void>;
  /** Waits for what is under way, unless forced. */
  close(force?: boolean): Promise<void>;
}

/** The one place that knows on what the queues run. */
export interface QueueBackend {
  readonly kind: "postgres" | "redis";
  openQueue(name: QueueName): JobQueue;
  openWorker(name: QueueName, work: (job: RunningJob) => Promise<void>, options: WorkerLimits): JobWorker;
  close(): Promise<void>;
}

/** How much a worker does at once, and for how long a job is its own without a sign of life. */
export interface WorkerLimits {
  readonly concurrency: number;
  readonly lockMs: number;
}

/** Queues on Redis when there is one, else in the schema `bullmq` of the product's own database. */
export function openQueueBackend(
  { databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string | undefined },
  onError: (error: Error) => void,
): QueueBackend {
  if (redisUrl) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    return { kind: "redis", ...queuesOn(connection, createRedisBackend, onError), close: async () => {} };
  }
  const pool = openQueuePool(databaseUrl);
  pool.on("error", onError);
  // What BullMQ asks of a pool is what pg gives; only the overloads of `on` are written in another way.
  const connection: PostgresConnectionOptions = pool as unknown as PgPool;
  return {
    kind: "postgres",
    ...queuesOn(connection, createPostgresBackend, onError),
    close: () => pool.end(),
  };
}

/**
 * Connections of its own: each worker keeps one for LISTEN, and BullMQ names its tables without a schema. The search
 * path goes as a start-up option, which a pooler such as PgBouncer refuses: the queue needs the database itself.
 */
function openQueuePool(databaseUrl: string): pg.Pool {
  const address = new URL(databaseUrl);
  const options = address.searchParams.get("options");
  address.searchParams.set("options", [options, "-c search_path=bullmq"].filter(Boolean).join(" "));
  return new pg.Pool({
    connectionString: address.href,
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
}

const day = 24 * 60 * 60;

/**
 * A job that is done is forgotten: that its effect happened is written in our own tables. One that failed for good
 * stays to be looked at. Eight attempts take about two minutes; after that the reconciler tries again by the hour.
 */
const defaultJobOptions: DefaultJobOptions = {
  attempts: 8,
  backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 14 * day, count: 10_000 },
};

function queuesOn<Backend extends IQueueBackend, Connection>(
  connection: Connection,
  factory: BackendFactory<Backend, Connection>,
  onError: (error: Error) => void,
): Pick<QueueBackend, "openQueue" | "openWorker"> {
  const { Queue, Worker } = withBackend(factory);
  return {
    openQueue: (name) => {
      const queue = new Queue<unknown, void>(name, { connection, defaultJobOptions });
      queue.on("error", onError);
      return queue;
    },
    openWorker: (name, work, { concurrency, lockMs }) => {
      const worker = new Worker<unknown, void>(name, work, {
        connection,
        concurrency,
        autorun: false,
        lockDuration: lockMs,
        stalledInterval: lockMs,
        // The default of one gives a job up after two kills of its process, whatever its attempts.
        maxStalledCount: 10,
      });
      worker.on("error", onError);
      return worker;
    },
  };
}
