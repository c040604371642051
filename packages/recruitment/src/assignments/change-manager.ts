import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, newId } from "@tributary/kernel";
import { partnerAssigned, partnerClaimed, partnerReleased } from "./assignment-events.ts";
import { lastOwnActivity } from "./last-activity.ts";

/** Why a card changed hands. */
export type AssignmentReason = "created" | "assigned" | "claimed" | "released" | "given_up";

/** A card whose row is locked by this transaction. */
export interface LockedCard {
  readonly partnerId: string;
  readonly managerUserId: string | null;
}

/**
 * The card's manager as it stands, with the row locked until the transaction ends; null when there is no such card.
 * The lock is the strongest there is on purpose: whatever is written about the partner meanwhile (an activity, a move
 * of a lead) points at this row and waits, or is waited for. So nothing happens beside a change of hands unseen.
 */
export async function lockCard(tx: TenantTx, partnerId: string): Promise<LockedCard | null> {
  const row = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", partnerId)
    .where("archived_at", "is", null)
    .select("manager_user_id as managerUserId")
    .forUpdate()
    .executeTakeFirst();
  return row ? { partnerId, ...row } : null;
}

/**
 * Gives a locked card to somebody, or to nobody: the card, its open negotiations that were the former manager's, the
 * log of who had it, the event and the trace.
 */
export async function changeManager(
  tx: TenantTx,
  { partnerId, managerUserId: from }: LockedCard,
  { to, reason }: { to: string | null; reason: AssignmentReason },
  clock: Clock,
): Promise<void> {
  const at = clock.now();
  const vendorId = tx.scope.vendor.id;
  await tx
    .updateTable("recruitment.partners")
    .set({
      manager_user_id: to,
      assigned_at: at,
      last_activity_at: await lastOwnActivity(tx, { partnerId, userId: to }),
    })
    .where("vendor_id", "=", vendorId)
    .where("id", "=", partnerId)
    .execute();
  await tx
    .updateTable("recruitment.opportunities")
    .set({ manager_user_id: to })
    .where("vendor_id", "=", vendorId)
    .where("partner_id", "=", partnerId)
    .where("status", "=", "open")
    .where("manager_user_id", "is not distinct from", from)
    .execute();
  await logAssignment(tx, { partnerId, from, to, reason }, at);
  await tell(tx, { partnerId, from, to, reason });
}

interface Change {
  readonly partnerId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: AssignmentReason;
}

/** A line of the log of who had a card. */
export async function logAssignment(
  tx: TenantTx,
  { partnerId, from, to, reason }: Change,
  at: Date,
): Promise<void> {
  const { actor } = tx.scope;
  await tx
    .insertInto("recruitment.assignments")
    .values({
      id: newId(),
      partner_id: partnerId,
      user_id: to,
      from_user_id: from,
      reason,
      // A partner's people change no hands; the column has no word for them.
      actor_kind: actor.kind === "member" ? "public" : actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      at,
    })
    .execute();
}

async function tell(tx: TenantTx, { partnerId: partner_id, from, to, reason }: Change): Promise<void> {
  if (reason === "released" && from) await recordEvent(tx, partnerReleased, { partner_id, user_id: from });
  else if (reason === "claimed" && to) await recordEvent(tx, partnerClaimed, { partner_id, user_id: to });
  else await recordEvent(tx, partnerAssigned, { partner_id, user_id: to, from_user_id: from });
  await recordAudit(tx, {
    action: `partner.${actions[reason]}`,
    subjectKind: "partner",
    subjectId: partner_id,
    details: { from, to },
  });
}

const actions: Record<AssignmentReason, string> = {
  created: "assign",
  assigned: "assign",
  claimed: "claim",
  released: "release",
  given_up: "give_up",
};
