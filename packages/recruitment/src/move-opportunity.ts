import { type TenantTx, uniqueViolationOf } from "@tributary/db";
import { type Clock, type DomainError, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { holdStage, type Stage } from "@tributary/programs";
import { missingFields } from "./domain/missing-fields.ts";
import { decideOpportunityMove, type OpportunityStatus } from "./domain/opportunity-moves.ts";
import { type LockedOpportunity, lockOpportunity, traceOpportunity, writeMove } from "./opportunity-store.ts";
import { type CardTexts, readCardTexts } from "./partner-input.ts";
import { updatePartner } from "./update-partner.ts";

/** Where an opportunity stands after a move. */
export interface MovedOpportunity {
  readonly id: string;
  readonly partnerId: string;
  readonly programId: string;
  readonly status: OpportunityStatus;
  readonly stageId: string;
  readonly version: number;
  /** Where it stood before, for the way back. */
  readonly fromStageId: string;
  /** It stood there already: nothing was written. */
  readonly repeated: boolean;
}

/** A move to another stage. */
export interface StageMove {
  readonly opportunityId: string;
  readonly toStageId: string;
  /** The version that the person saw; null: whatever it is. */
  readonly seenVersion: number | null;
  /** What the stage asks for and was filled in with the move. */
  readonly card?: CardTexts;
}

/**
 * Moves an open opportunity to a stage of its program. What is given of the partner's card is written first, so that a
 * stage gets what it asks for in the same step; what it still lacks is `invalid` at each field (`stage_needs`), and
 * nothing is moved. Somebody else's move in between is a `conflict` that names them and the place. Unknown:
 * `not_found`; a stage of another program: `invalid` at `toStageId`.
 */
export async function moveOpportunity(
  tx: TenantTx,
  { opportunityId, toStageId, seenVersion, card }: StageMove,
  clock: Clock,
): Promise<Result<MovedOpportunity>> {
  const stage = await holdStage(tx, toStageId);
  const opportunity = await lockOpportunity(tx, opportunityId);
  if (!opportunity) return err(domainError("not_found", { noun: "opportunity" }));
  if (stage?.programId !== opportunity.programId) return err(invalid("toStageId", "unknown"));
  const decided = decideOpportunityMove(opportunity, { move: "move", toStageId, seenVersion });
  if (!decided.ok) return decided;
  if (decided.value === "stay") return ok(resultOf(opportunity, opportunity.version, true));
  const problem = await fillIn(tx, opportunity, stage, card ?? {});
  if (problem) return err(problem);
  const version = await writeMove(tx, opportunity, { toStageId, toStatus: "open", at: clock.now() });
  await traceOpportunity(tx, "move", opportunityId);
  return ok({ ...resultOf(opportunity, version, false), stageId: toStageId });
}

/**
 * Takes a refused opportunity up again, in the stage where it stood. When another has been opened for the partner and
 * the program meanwhile it is `taken`.
 */
export async function reopenOpportunity(
  tx: TenantTx,
  { opportunityId, seenVersion }: { opportunityId: string; seenVersion: number | null },
  clock: Clock,
): Promise<Result<MovedOpportunity>> {
  const opportunity = await lockOpportunity(tx, opportunityId);
  if (!opportunity) return err(domainError("not_found", { noun: "opportunity" }));
  const { stageId: toStageId } = opportunity;
  const decided = decideOpportunityMove(opportunity, { move: "reopen", toStageId, seenVersion });
  if (!decided.ok) return decided;
  const other = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", opportunity.partnerId)
    .where("program_id", "=", opportunity.programId)
    .where("status", "=", "open")
    .select("id")
    .executeTakeFirst();
  if (other) return err(domainError("taken", { field: "partnerId", existing: { id: other.id, label: "" } }));
  try {
    const version = await writeMove(tx, opportunity, { toStageId, toStatus: "open", at: clock.now() });
    await traceOpportunity(tx, "reopen", opportunityId);
    return ok({ ...resultOf(opportunity, version, false), status: "open" });
  } catch (error) {
    // Another was opened while we looked: the constraint decides.
    if (uniqueViolationOf(error) === null) throw error;
    return err(domainError("taken", { field: "partnerId" }));
  }
}

/** The answer of a move that has led nowhere yet. */
export function resultOf(
  { id, partnerId, programId, status, stageId }: LockedOpportunity,
  version: number,
  repeated: boolean,
): MovedOpportunity {
  return { id, partnerId, programId, status, stageId, version, fromStageId: stageId, repeated };
}

async function fillIn(
  tx: TenantTx,
  { card, partnerId }: LockedOpportunity,
  stage: Stage,
  texts: CardTexts,
): Promise<DomainError | null> {
  const read = readCardTexts(texts, { country: card.country });
  if (!read.ok) return read.error;
  const missing = missingFields({ ...card, ...read.value }, stage.requiredFields);
  if (missing.length > 0)
    return domainError("invalid", { fields: missing.map((field) => ({ field, problem: "stage_needs" })) });
  if (Object.keys(read.value).length === 0) return null;
  const written = await updatePartner(tx, { partnerId, changes: read.value });
  return written.ok ? null : written.error;
}
