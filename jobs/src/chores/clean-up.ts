import { type Database, withTenant } from "@tributary/db";
import { removeExpiredSessions, removeOldSignUps, removeOldTries, scopeForJob } from "@tributary/identity";
import { type Clock, dayMs } from "@tributary/kernel";
import { cleanUpMails } from "@tributary/notifications";
import { sql } from "kysely";

const batch = 10_000;

/** How long what is done with is kept. Marks of handled events outlive the events, so that none is handled anew. */
const keptDays = { events: 14, marks: 15, replies: 2 } as const;

/** Removes what nobody asks for any more. Gives how much of each, for the log. */
export async function cleanUp(database: Database, clock: Clock): Promise<Record<string, number>> {
  const before = (days: number): Date => new Date(clock.now().getTime() - days * dayMs);
  await removeExpiredSessions(database);
  return {
    events: await removeInBatches(database, removeEvents(before(keptDays.events))),
    marks: await removeInBatches(database, removeMarks(before(keptDays.marks))),
    mails: await cleanUpMails(database.platform, clock),
    signUps: await removeOldSignUps(database.platform, clock),
    tries: await removeOldTries(database, clock),
    replies: await removeReplies(database, before(keptDays.replies)),
  };
}

const removeEvents = (before: Date) => sql`
  delete from platform.outbox where id in (
    select id from platform.outbox where dispatched_at < ${before} order by dispatched_at limit ${batch})`;

const removeMarks = (before: Date) => sql`
  delete from platform.handled_events where (handler, event_id) in (
    select handler, event_id from platform.handled_events where handled_at < ${before} order by handled_at limit ${batch})`;

/** Small transactions, so that nobody waits behind a large one. */
async function removeInBatches(
  database: Database,
  statement: ReturnType<typeof removeEvents>,
): Promise<number> {
  for (let removed = 0; ; ) {
    const { numAffectedRows = 0n } = await statement.execute(database.platform);
    removed += Number(numAffectedRows);
    if (numAffectedRows < batch) return removed;
  }
}

/** Answers that were kept for repeated requests; they belong to vendors, so each vendor's scope is entered. */
async function removeReplies(database: Database, before: Date): Promise<number> {
  const vendors = await database.platform.selectFrom("platform.vendors").select("id").execute();
  let removed = 0;
  for (const { id } of vendors) {
    const scope = await scopeForJob(database, id);
    const { numDeletedRows } = await withTenant(database, scope, (tx) =>
      tx
        .deleteFrom("platform.idempotency_keys")
        .where("vendor_id", "=", id)
        .where("created_at", "<", before)
        .executeTakeFirstOrThrow(),
    );
    removed += Number(numDeletedRows);
  }
  return removed;
}
