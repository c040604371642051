import { openQueueBackend, type QueueBackend } from "@tributary/jobs";
import { Redis } from "ioredis";
import { inject } from "vitest";
import type { TestDatabase } from "../../support/test-database.ts";

/** On what the queue runs: always Postgres, and Redis too when the run was given one. */
export const queueKinds: readonly QueueBackend["kind"][] = inject("redisUrl")
  ? ["postgres", "redis"]
  : ["postgres"];

/** The Redis of a test file: a database of its own, so that files do not take each other's jobs. */
export function redisUrlFor(kind: QueueBackend["kind"], databaseNumber: number): string | undefined {
  const given = inject("redisUrl");
  if (kind === "postgres" || !given) return undefined;
  const url = new URL(given);
  url.pathname = `/${databaseNumber}`;
  return url.href;
}

/** Opens the queue for a test, in which no connection may fail. */
export function openTestQueue(db: TestDatabase, redisUrl: string | undefined): QueueBackend {
  return openQueueBackend({ databaseUrl: db.runtimeUrl, redisUrl }, (error) => {
    throw error;
  });
}

/** Takes every job out of the queue. */
export async function emptyQueue(db: TestDatabase, redisUrl: string | undefined): Promise<void> {
  if (!redisUrl) return void (await db.owner.query("delete from bullmq.job"));
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  redis.disconnect();
}
