import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";

/** When one of the vendor's people last moved a lead of a partner; `userId` null asks for anybody's move. */
export async function lastLeadMove(
  tx: TenantTx,
  { partnerId, userId }: { partnerId: string; userId: string | null },
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from leads.lead_moves
    where vendor_id = ${tx.scope.vendor.id} and partner_id = ${partnerId} and actor_kind = 'user'
      and (${userId}::uuid is null or actor_id = ${userId}::uuid)`.execute(tx);
  return rows[0]?.at ?? null;
}
