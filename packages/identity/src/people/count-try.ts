import { createHash } from "node:crypto";
import type { Database } from "@tributary/db";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { decideTry, forgottenAfterMs, type TryKind } from "./decide-delay.ts";

/** What a try is counted under. */
export interface TryKey {
  readonly kind: TryKind;
  readonly of: string;
}

/**
 * Counts a try at a password under every key, before anything costly. Refuses with `throttled` while one of them has to
 * wait; then none is counted. Of tries at once each waits for the count of the other.
 */
export async function countTry(
  database: Database,
  keys: readonly TryKey[],
  clock: Clock,
): Promise<Result<null>> {
  const now = clock.now();
  // Always in one order, so that two tries with the same keys never wait for each other in a circle.
  const hashed = keys.map(({ kind, of }) => ({ kind, key: hashOf({ kind, of }) }));
  hashed.sort((one, other) => (one.key < other.key ? -1 : 1));
  return database.platform.transaction().execute(async (trx): Promise<Result<null>> => {
    await trx
      .insertInto("identity.sign_in_delays")
      .values(hashed.map(({ key }) => ({ key, tries: 0, last_try_at: now, free_at: now })))
      .onConflict((same) => same.doNothing())
      .execute();
    const rows = await trx
      .selectFrom("identity.sign_in_delays")
      .where(
        "key",
        "in",
        hashed.map(({ key }) => key),
      )
      .selectAll()
      .orderBy("key")
      .forUpdate()
      .execute();
    const decided = hashed.map(({ kind, key }) => {
      const row = rows.find((one) => one.key === key);
      const known = row ? { tries: row.tries, lastTryAt: row.last_try_at, freeAt: row.free_at } : null;
      return { key, decision: decideTry(kind, known, now) };
    });
    const waitMs = Math.max(...decided.map(({ decision }) => (decision.may ? 0 : decision.waitMs)));
    if (waitMs > 0) return err(domainError("throttled", { retryAfterSeconds: Math.ceil(waitMs / 1000) }));
    for (const { key, decision } of decided) {
      if (!decision.may) continue;
      const { tries, lastTryAt, freeAt } = decision.after;
      await trx
        .updateTable("identity.sign_in_delays")
        .set({ tries, last_try_at: lastTryAt, free_at: freeAt })
        .where("key", "=", key)
        .execute();
    }
    return ok(null);
  });
}

/** Forgets the tries under a key: who made them has proved to be the right one. */
export async function forgetTries(database: Database, key: TryKey): Promise<void> {
  await database.platform.deleteFrom("identity.sign_in_delays").where("key", "=", hashOf(key)).execute();
}

/** Takes one try back, as it was no wrong one; those before it stay counted. */
export async function uncountTry(database: Database, key: TryKey): Promise<void> {
  await database.platform
    .updateTable("identity.sign_in_delays")
    .set((row) => ({ tries: row("tries", "-", 1) }))
    .where("key", "=", hashOf(key))
    .where("tries", ">", 0)
    .execute();
}

/** Removes counts that mean nothing any more. Gives how many. */
export async function removeOldTries(database: Database, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - forgottenAfterMs);
  const { numDeletedRows } = await database.platform
    .deleteFrom("identity.sign_in_delays")
    .where("last_try_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The table holds no addresses. */
function hashOf({ kind, of }: TryKey): string {
  return createHash("sha256").update(`${kind}:${of}`).digest("base64url");
}
