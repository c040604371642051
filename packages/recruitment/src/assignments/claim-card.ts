import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { findStrangerProblem } from "../partner-store.ts";
import { changeManager, lockCard } from "./change-manager.ts";

/**
 * Takes a free card for whoever asks. Of two at once one gets it; the other is told by `conflict` who has it now.
 * Taking one's own card again changes nothing. A card that does not exist is `not_found`; what is no person of the
 * vendor, such as an API key, is `forbidden`.
 */
export async function claimCard(
  tx: TenantTx,
  { partnerId }: { partnerId: string },
  clock: Clock,
): Promise<Result<null>> {
  const { actor } = tx.scope;
  if (actor.kind !== "user" || !actor.id)
    return err(domainError("forbidden", { permission: "partner.claim" }));
  const card = await lockCard(tx, partnerId);
  if (!card) return err(domainError("not_found", { noun: "partner" }));
  if (card.managerUserId === actor.id) return ok(null);
  if (card.managerUserId) return err(await heldBy(tx, card.managerUserId));
  await changeManager(tx, card, { to: actor.id, reason: "claimed" }, clock);
  return ok(null);
}

/**
 * Gives up one's own card: it is free for everybody. A card that is free already stays so; one that somebody else has
 * is a `conflict` that names them.
 */
export async function giveUpCard(
  tx: TenantTx,
  { partnerId }: { partnerId: string },
  clock: Clock,
): Promise<Result<null>> {
  const card = await lockCard(tx, partnerId);
  if (!card) return err(domainError("not_found", { noun: "partner" }));
  if (!card.managerUserId) return ok(null);
  if (card.managerUserId !== tx.scope.actor.id) return err(await heldBy(tx, card.managerUserId));
  await changeManager(tx, card, { to: null, reason: "given_up" }, clock);
  return ok(null);
}

/**
 * Gives a card to one of the vendor's people, whoever has it now, or frees it. Somebody who is not one of them is
 * `invalid`. `seenUserId` is who had it when the page was read: if somebody took it since, it is a `conflict`.
 */
export async function assignCard(
  tx: TenantTx,
  { partnerId, userId, seenUserId }: { partnerId: string; userId: string | null; seenUserId?: string | null },
  clock: Clock,
): Promise<Result<null>> {
  const problem = userId ? await findStrangerProblem(tx, userId, "userId") : null;
  if (problem) return err(problem);
  const card = await lockCard(tx, partnerId);
  if (!card) return err(domainError("not_found", { noun: "partner" }));
  if (card.managerUserId === userId) return ok(null);
  if (seenUserId !== undefined && seenUserId !== card.managerUserId) {
    return err(
      card.managerUserId ? await heldBy(tx, card.managerUserId) : domainError("conflict", { noun: "card" }),
    );
  }
  await changeManager(tx, card, { to: userId, reason: userId ? "assigned" : "given_up" }, clock);
  return ok(null);
}

/** The failure that says who has a card. */
async function heldBy(tx: TenantTx, userId: string) {
  const { rows } = await sql<{ name: string }>`select name from identity.users where id = ${userId}`.execute(
    tx,
  );
  return domainError("conflict", { noun: "card", current: rows[0]?.name ?? "" });
}
