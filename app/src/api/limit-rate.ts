import type { Database } from "@tributary/db";
import { domainError } from "@tributary/kernel";
import type { MiddlewareHandler } from "hono";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Runtime } from "../http/runtime.ts";
import type { ApiEnv } from "./api-context.ts";
import { answerProblem } from "./problem.ts";
import { rateCredits } from "./rate-credits.ts";

const seconds = 60;
/** Requests are taken from the shared count in blocks of a twentieth of the limit, so that few of them ask it. */
const blocks = 20;

/**
 * At most so many requests a minute for one key, over all web processes: the count is shared in Postgres. A process
 * takes a block of requests at once and serves them without asking again.
 */
export function limitRate({ database, env, clock }: Runtime): MiddlewareHandler<ApiEnv> {
  const perMinute = env.API_REQUESTS_PER_MINUTE;
  const block = Math.max(1, Math.floor(perMinute / blocks));
  const limiter = makeLimiter(database, perMinute);
  const spend = rateCredits(
    block,
    (id) => limiter.consume(id, block),
    () => clock.now().getTime(),
  );
  return async (c, next) => {
    try {
      await spend(c.get("key").id);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const retryAfterSeconds = Math.ceil(refusal.msBeforeNext / 1000);
      return answerProblem(c, domainError("throttled", { retryAfterSeconds }), c.get("requestId"));
    }
    return next();
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
