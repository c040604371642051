import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { idInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";
import { decideOpportunityMove } from "./domain/opportunity-moves.ts";
import { type MovedOpportunity, resultOf } from "./move-opportunity.ts";
import { lockOpportunity, traceOpportunity, writeMove } from "./opportunity-store.ts";

/** Why a negotiation ends without a contract. */
export const refusalInput = z.object({
  opportunityId: idInput,
  reasonId: z.string("required").min(1, "required").pipe(idInput),
  comment: textInput(1000),
});

/**
 * Ends a negotiation without a contract, with one of the vendor's reasons. A reason that is not one of them, or is no
 * longer used, is `invalid` at `reasonId`; the rest fails as a move does.
 */
export async function refuseOpportunity(
  tx: TenantTx,
  {
    opportunityId,
    reasonId,
    comment,
    seenVersion,
  }: z.output<typeof refusalInput> & { seenVersion: number | null },
  clock: Clock,
): Promise<Result<MovedOpportunity>> {
  const opportunity = await lockOpportunity(tx, opportunityId);
  if (!opportunity) return err(domainError("not_found", { noun: "opportunity" }));
  const { stageId: toStageId } = opportunity;
  const decided = decideOpportunityMove(opportunity, { move: "refuse", toStageId, seenVersion });
  if (!decided.ok) return decided;
  if (decided.value === "stay") return ok(resultOf(opportunity, opportunity.version, true));
  const reason = await tx
    .selectFrom("recruitment.refusal_reasons")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", reasonId)
    .where("archived_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!reason) return err(invalid("reasonId", "unknown"));
  const version = await writeMove(tx, opportunity, {
    toStageId,
    toStatus: "refused",
    reasonId,
    comment: comment || null,
    at: clock.now(),
  });
  await traceOpportunity(tx, "refuse", opportunityId);
  return ok({ ...resultOf(opportunity, version, false), status: "refused" });
}

/**
 * Ends a negotiation with a contract: what the slice of contracts calls when it is signed. Signed already is no
 * failure (`repeated`); a refused one is `move_refused`. It does not enrol the partner: the contract does.
 */
export async function signOpportunity(
  tx: TenantTx,
  { opportunityId, seenVersion = null }: { opportunityId: string; seenVersion?: number | null },
  clock: Clock,
): Promise<Result<MovedOpportunity>> {
  const opportunity = await lockOpportunity(tx, opportunityId);
  if (!opportunity) return err(domainError("not_found", { noun: "opportunity" }));
  const { stageId: toStageId } = opportunity;
  const decided = decideOpportunityMove(opportunity, { move: "sign", toStageId, seenVersion });
  if (!decided.ok) return decided;
  if (decided.value === "stay") return ok(resultOf(opportunity, opportunity.version, true));
  const version = await writeMove(tx, opportunity, { toStageId, toStatus: "signed", at: clock.now() });
  await traceOpportunity(tx, "sign", opportunityId);
  return ok({ ...resultOf(opportunity, version, false), status: "signed" });
}
