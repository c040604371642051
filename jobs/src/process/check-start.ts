import type { Database } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { late, within } from "./within.ts";

const widestGapMs = 2_000;
const answerWithinMs = 10_000;

/** Why the worker does not start, in one line for the person who starts it. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

/**
 * Refuses to start beside a database whose clock differs by more than two seconds: the queue's locks carry the
 * worker's time, and one that is ahead would take jobs that another is still working on.
 */
export async function checkClock(database: Database, clock: Clock): Promise<void> {
  const sent = clock.now().getTime();
  const { rows } = await database.pool.query<{ at: Date }>("select clock_timestamp() as at");
  const received = clock.now().getTime();
  const at = rows[0]?.at.getTime() ?? 0;
  const gap = Math.max(sent - at, at - received, 0);
  if (gap <= widestGapMs) return;
  const seconds = (gap / 1000).toFixed(1);
  throw new StartRefused(
    `this machine's clock and the database's differ by ${seconds} s; set them right (NTP) and start again`,
  );
}

/** Refuses to start while the database cannot be reached, or before its schema is there. */
export async function checkSchema(database: Database): Promise<void> {
  const found = `to_regclass('public.tributary_migrations') is not null and to_regclass('bullmq.migration') is not null`;
  const { rows } = await database.pool
    .query<{ migrated: boolean }>(`select ${found} as migrated`)
    .catch((error: Error & { code?: string }) => {
      throw new StartRefused(`the database cannot be reached (${error.code ?? error.message})`);
    });
  if (!rows[0]?.migrated)
    throw new StartRefused("the database has no schema yet; run: npm run -s tributary -- migrate");
}

/** Waits for something that must be there at the start, but not for ever. */
export async function mustAnswer<T>(what: string, work: Promise<T>): Promise<T> {
  const answer = await within(answerWithinMs, work);
  if (answer === late) throw new StartRefused(`${what} did not answer within ${answerWithinMs / 1000} s`);
  return answer;
}
