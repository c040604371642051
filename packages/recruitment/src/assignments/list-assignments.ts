import type { TenantTx } from "@tributary/db";
import type { AssignmentReason } from "./change-manager.ts";

/** A line of the log of who had a card. */
export interface AssignmentRow {
  readonly id: string;
  /** Who has it from then on; null when it became free. */
  readonly userId: string | null;
  readonly fromUserId: string | null;
  readonly reason: AssignmentReason;
  readonly actorName: string;
  readonly at: Date;
}

/** Who had a partner's card, since when and why, the newest first: 50 at most. */
export async function listAssignments(tx: TenantTx, partnerId: string): Promise<AssignmentRow[]> {
  return tx
    .selectFrom("recruitment.assignments")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .select([
      "id",
      "user_id as userId",
      "from_user_id as fromUserId",
      "reason",
      "actor_name as actorName",
      "at",
    ])
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}
