import type { PlatformDb } from "@tributary/db";
import { type Clock, dayMs } from "@tributary/kernel";

const keptForMs = 90 * dayMs;
const batch = 5_000;

/** Removes mails that were dealt with 90 days ago, so that addresses do not gather. Gives how many. */
export async function cleanUpMails(db: PlatformDb, clock: Clock): Promise<number> {
  const before = new Date(clock.now().getTime() - keptForMs);
  await db.deleteFrom("platform.mail_notices").where("received_at", "<", before).execute();
  let removed = 0;
  for (;;) {
    const { numDeletedRows } = await db
      .deleteFrom("platform.mails")
      .where("id", "in", (old) =>
        old
          .selectFrom("platform.mails")
          .select("id")
          .where("created_at", "<", before)
          .where("status", "in", ["sent", "failed", "suppressed"])
          .orderBy("id")
          .limit(batch),
      )
      .executeTakeFirstOrThrow();
    removed += Number(numDeletedRows);
    if (numDeletedRows < batch) return removed;
  }
}
