import type { TenantTx } from "@tributary/db";
import { dayMs } from "@tributary/kernel";
import { sql } from "kysely";
import type { Random } from "../random.ts";

/**
 * Who has opened what: most people look at a few items, some at many, and not all have seen the newest version. Everybody
 * who can sign in was there five days ago, so that what came since is new to them.
 */
export async function seedViews(tx: TenantTx, { now, random }: { now: Date; random: Random }): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  const members = await tx
    .selectFrom("recruitment.members")
    .select(["id", "partner_id", "level", "user_id"])
    .where("vendor_id", "=", vendorId)
    .where("disabled_at", "is", null)
    .orderBy(sql`user_id is null`)
    .orderBy("id")
    .limit(150)
    .execute();
  const items = await tx
    .selectFrom("library.items")
    .select(["id", "levels", "published_at"])
    .where("vendor_id", "=", vendorId)
    .where("published_at", "<", new Date(now.getTime() - 5 * dayMs))
    .orderBy("id")
    .execute();
  const views = members.flatMap((member) => {
    const keenness = random.chance(0.2) ? 0.5 : 0.12;
    return items
      .filter(({ levels }) => levels.includes(member.level) && random.chance(keenness))
      .map((item) => {
        const last = new Date(now.getTime() - random.whole(5, 40) * dayMs);
        return {
          partner_id: member.partner_id,
          member_id: member.id,
          item_id: item.id,
          number: 1,
          times: random.whole(1, 6),
          first_at: last,
          last_at: last,
        };
      });
  });
  if (views.length > 0) await tx.insertInto("library.views").values(views).execute();
  const before = new Date(now.getTime() - 5 * dayMs);
  const visits = members
    .filter(({ user_id }) => user_id !== null)
    .map(({ id, partner_id }) => ({ partner_id, member_id: id, seen_at: before, before_at: before }));
  if (visits.length > 0) await tx.insertInto("library.visits").values(visits).execute();
}
