import type { Database } from "@tributary/db";
import { domainError } from "@tributary/kernel";
import type { MiddlewareHandler } from "hono";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { answerProblem } from "./problem.ts";

const seconds = 60;
/** Requests are taken from the shared count in blocks of a twentieth of the limit, so that few of them ask it. */
const blocks = 20;

interface Credit {
  left: number;
  until: number;
}

/**
 * At most so many requests a minute for one key, over all web processes: the count is shared in Postgres. A process
 * takes a block of requests at once and serves them without asking again.
 */
export function limitRate({ database, env, clock }: Runtime): MiddlewareHandler<ApiEnv> {
  const perMinute = env.API_REQUESTS_PER_MINUTE;
  const block = Math.max(1, Math.floor(perMinute / blocks));
  const limiter = makeLimiter(database, perMinute);
  const credits = new Map<string, Credit>();
  return async (c, next) => {
    const id = c.get("key").id;
    const now = clock.now().getTime();
    const credit = credits.get(id);
    if (credit && credit.left > 0 && credit.until > now) {
      credit.left -= 1;
      return next();
    }
    try {
      const taken = await limiter.consume(id, block);
      credits.set(id, { left: block - 1, until: now + taken.msBeforeNext });
      return next();
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
      return answerProblem(c, domainError("throttled", { retryAfterSeconds }), c.get("requestId"));
    }
  };
}

function makeLimiter(database: Database, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: "pool",
    schemaName: "platform",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: "api",
    points,
    duration: seconds,
  });
}
