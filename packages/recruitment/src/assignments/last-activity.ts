import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";

/** Asks another slice for the last thing that somebody did for a partner; `userId` null means anybody. */
export type LastElsewhere = (
  tx: TenantTx,
  who: { readonly partnerId: string; readonly userId: string | null },
) => Promise<Date | null>;

/**
 * The last thing that somebody did for a partner, as far as this slice knows: an activity that is done (a note and a
 * finished task count as much as a call: writing down what one knows is work on the card), or a move of an
 * opportunity. An activity is its assignee's, else its author's. `userId` null asks for anybody's.
 */
export async function lastOwnActivity(
  tx: TenantTx,
  { partnerId, userId }: { partnerId: string; userId: string | null },
): Promise<Date | null> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<{ at: Date | null }>`
    select greatest(
      (select max(a.done_at) from recruitment.activities as a
        where a.vendor_id = ${vendorId} and a.partner_id = ${partnerId} and a.deleted_at is null
          and (${userId}::uuid is null or coalesce(a.assignee_user_id, a.author_user_id) = ${userId}::uuid)),
      (select max(m.at) from recruitment.opportunities as o
        join recruitment.stage_moves as m on m.vendor_id = o.vendor_id and m.opportunity_id = o.id
        where o.vendor_id = ${vendorId} and o.partner_id = ${partnerId} and m.actor_kind = 'user'
          and (${userId}::uuid is null or m.actor_id = ${userId}::uuid))) as at`.execute(tx);
  return rows[0]?.at ?? null;
}

/**
 * Computes anew when a card's manager last did something for it, from the facts of this slice and of those above
 * (`elsewhere`). Nothing when there is no such card.
 */
export async function refreshLastActivity(
  tx: TenantTx,
  partnerId: string,
  elsewhere: LastElsewhere,
): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  const card = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", vendorId)
    .where("id", "=", partnerId)
    .select(["manager_user_id as userId", "last_activity_at as before"])
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (card) await storeLastActivity(tx, { partnerId, ...card }, elsewhere);
}

/** As `refreshLastActivity`, for a card that is locked already; gives what it came to. */
export async function storeLastActivity(
  tx: TenantTx,
  { partnerId, userId, before }: { partnerId: string; userId: string | null; before: Date | null },
  elsewhere: LastElsewhere,
): Promise<Date | null> {
  const at = later(
    await lastOwnActivity(tx, { partnerId, userId }),
    await elsewhere(tx, { partnerId, userId }),
  );
  if (at?.getTime() === before?.getTime()) return at;
  await tx
    .updateTable("recruitment.partners")
    .set({ last_activity_at: at })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", partnerId)
    .execute();
  return at;
}

/**
 * Notes at once, in the transaction of the deed, that the manager of a card did something: the page that comes back
 * shows it. It only ever raises; the handlers of the deed's event compute it anew.
 */
export async function raiseLastActivity(
  tx: TenantTx,
  { partnerId, userId, at }: { partnerId: string; userId: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("recruitment.partners")
    .set({ last_activity_at: sql<Date>`greatest(last_activity_at, ${at})` })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", partnerId)
    .where((is) => is.or([is("manager_user_id", "is", null), is("manager_user_id", "=", userId)]))
    .execute();
}

function later(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one > other ? one : other;
}
