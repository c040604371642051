import type { TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";

/** Remembers that the member of the scope has opened an item in that version. For the vendor's people nothing is kept. */
export async function recordView(
  tx: TenantTx,
  { itemId, number }: { itemId: string; number: number },
  clock: Clock,
): Promise<void> {
  const { member } = tx.scope;
  if (!member) return;
  const at = clock.now();
  await tx
    .insertInto("library.views")
    .values({
      partner_id: member.partnerId,
      member_id: member.id,
      item_id: itemId,
      number,
      first_at: at,
      last_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(["vendor_id", "member_id", "item_id"]).doUpdateSet({
        number: sql`greatest(views.number, excluded.number)`,
        times: sql`views.times + 1`,
        last_at: at,
      }),
    )
    .execute();
}

/** A visit goes on while less than this passes between two looks at the library. */
const visitMs = 30 * 60 * 1000;

/**
 * Remembers that the member of the scope is in the library, and gives when they were there the time before: what was
 * published since is new to them. On the first visit nothing is new, as everything would be.
 */
export async function recordVisit(tx: TenantTx, clock: Clock): Promise<Date> {
  const { member } = tx.scope;
  const at = clock.now();
  if (!member) return at;
  const lastVisit = new Date(at.getTime() - visitMs);
  const { before_at } = await tx
    .insertInto("library.visits")
    .values({ partner_id: member.partnerId, member_id: member.id, seen_at: at, before_at: at })
    .onConflict((conflict) =>
      conflict.columns(["vendor_id", "member_id"]).doUpdateSet({
        before_at: sql`case when visits.seen_at < ${lastVisit} then visits.seen_at else visits.before_at end`,
        seen_at: at,
      }),
    )
    .returning("before_at")
    .executeTakeFirstOrThrow();
  return before_at;
}
