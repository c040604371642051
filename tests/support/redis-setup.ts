import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A Redis on which the queue's tests run too; undefined leaves the queue on Postgres alone. */
    redisUrl: string | undefined;
  }
}

/** Tells the tests of the Redis in `REDIS_URL`. Its databases 1 and up are emptied by them. */
export default function setUp(project: TestProject): void {
  project.provide("redisUrl", process.env.REDIS_URL || undefined);
}
