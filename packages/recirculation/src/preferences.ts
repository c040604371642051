import type { TenantTx } from "@tributary/db";
import { type Clock, dayMs, domainError, err, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { z } from "zod";

/** What a person wishes of the mails of one vendor. */
export interface RecallWishes {
  readonly memberId: string;
  readonly locale: "en" | "ru";
  readonly timeZone: string;
  readonly pace: "normal" | "weekly";
  readonly pausedUntil: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBy: "person" | "silence" | null;
}

/** A wish: how often, a rest of some weeks, an end, or going on. */
export const wishInput = z.discriminatedUnion("wish", [
  z.object({ wish: z.literal("pace"), pace: z.enum(["normal", "weekly"], "unknown") }),
  z.object({ wish: z.literal("pause"), weeks: z.coerce.number().int().min(1).max(12) }),
  z.object({ wish: z.literal("stop") }),
  z.object({ wish: z.literal("resume") }),
]);

/** A checked wish. */
export type RecallWish = z.output<typeof wishInput>;

/** The wishes of a person; null for somebody who is not written to by this vendor. Reads only. */
export async function findWishes(tx: TenantTx, memberId: string, clock: Clock): Promise<RecallWishes | null> {
  const { rows } = await sql<RecallWishes>`
    select p.member_id as "memberId", coalesce(u.locale, ${tx.scope.vendor.locale}) as locale,
      coalesce(u.time_zone, ${tx.scope.vendor.timeZone}) as "timeZone", p.pace,
      case when p.paused_until > ${clock.now()} then p.paused_until end as "pausedUntil",
      p.stopped_at as "stoppedAt", p.stopped_by as "stoppedBy"
    from recirculation.preferences as p
    join recruitment.members as m on m.vendor_id = p.vendor_id and m.id = p.member_id
    left join identity.users as u on u.id = m.user_id
    where p.vendor_id = ${tx.scope.vendor.id} and p.member_id = ${memberId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** Keeps a wish; the same wish again changes nothing. Somebody who is not written to is `link_expired`. */
export async function keepWish(
  tx: TenantTx,
  { memberId, wish }: { memberId: string; wish: RecallWish },
  clock: Clock,
): Promise<Result<RecallWishes>> {
  const now = clock.now();
  await tx
    .updateTable("recirculation.preferences")
    .set(changesOf(wish, now))
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "=", memberId)
    .execute();
  const wishes = await findWishes(tx, memberId, clock);
  return wishes ? ok(wishes) : err(domainError("link_expired", {}));
}

function changesOf(wish: RecallWish, now: Date) {
  switch (wish.wish) {
    case "pace":
      return { pace: wish.pace, next_at: now, ...going };
    case "pause":
      return { paused_until: new Date(now.getTime() + wish.weeks * 7 * dayMs), ...going };
    case "stop":
      return { stopped_at: now, stopped_by: "person" as const };
    case "resume":
      return { paused_until: null, next_at: now, ...going };
  }
}

/** Whoever asks for mails, or for a rest from them, wants them. */
const going = { stopped_at: null, stopped_by: null, unanswered: 0 } as const;
