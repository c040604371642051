import { createHash } from "node:crypto";
import type { Database } from "@tributary/db";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** What is throttled by a plain count; tries at a password wait longer each time (`count-try.ts`). */
export type ThrottledDeed = "reset" | "sign_up" | "invite" | "apply" | "sign_contract" | "verify";

/** Tries of one address or account, and of one network address, before it has to wait. */
const limits: Record<ThrottledDeed, { perSubject: number; perIp: number; seconds: number }> = {
  reset: { perSubject: 5, perIp: 30, seconds: 60 * 60 },
  sign_up: { perSubject: 10, perIp: 30, seconds: 60 * 60 },
  apply: { perSubject: 5, perIp: 30, seconds: 60 * 60 },
  sign_contract: { perSubject: 30, perIp: 100, seconds: 60 * 60 },
  invite: { perSubject: 200, perIp: 400, seconds: 60 * 60 },
  verify: { perSubject: 60, perIp: 60, seconds: 15 * 60 },
};

const limiters = new WeakMap<Database, Map<string, RateLimiterPostgres>>();

function limiterOf(database: Database, name: string, points: number, duration: number): RateLimiterPostgres {
  const known = limiters.get(database) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(database, known);
  const existing = known.get(name);
  if (existing) return existing;
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: "pool",
    schemaName: "platform",
    tableName: "rate_limits",
    tableCreated: true,
    // Old rows are removed by the worker's clean-up; a timer in each process would only add load.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration,
  });
  known.set(name, limiter);
  return limiter;
}

/**
 * Counts a try. Refuses with the seconds to wait when the subject or the network address had too many; called before
 * anything costly, so that a flood of guesses costs no hashing. Keys are hashes: the table holds no addresses.
 */
export async function throttle(
  database: Database,
  deed: ThrottledDeed,
  { subject, ip }: { subject: string; ip: string },
): Promise<Result<null>> {
  const { perSubject, perIp, seconds } = limits[deed];
  try {
    await limiterOf(database, `${deed}:ip`, perIp, seconds).consume(keyOf(ip));
    await limiterOf(database, `${deed}:subject`, perSubject, seconds).consume(keyOf(subject));
    return ok(null);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return err(domainError("throttled", { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) }));
  }
}

function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
