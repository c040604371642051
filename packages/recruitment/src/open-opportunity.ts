import { recordEvent, type TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { amountInput, idInput, optionalIdInput } from "@tributary/kernel/input";
import { findProgram, holdStage, listStages, type Stage } from "@tributary/programs";
import { z } from "zod";
import { missingFields } from "./domain/missing-fields.ts";
import { insertMove, touchPartner, traceOpportunity } from "./opportunity-store.ts";
import { findPartner, type Partner } from "./partner-queries.ts";
import { findManagerProblem } from "./partner-store.ts";
import { opportunityOpened } from "./recruitment-events.ts";

/** How a negotiation came about. */
export const opportunitySources = ["manager", "application", "import"] as const;

/** What a new opportunity is made of. `expectedMinor` is what the partner should bring in a month. */
export const opportunityInput = z.object({
  partnerId: idInput,
  programId: idInput,
  /** Where it begins: the first stage when not given. */
  stageId: optionalIdInput,
  /** Who leads it: the partner's manager when not given, else who opens it. */
  managerUserId: optionalIdInput,
  expectedMinor: amountInput(0).nullish(),
  source: z.enum(opportunitySources).default("manager"),
});

/** A checked new opportunity. */
export type OpportunityInput = z.output<typeof opportunityInput>;

/**
 * Begins the negotiation to sign a partner into a program; gives its id. Partner or program unknown: `not_found`. One
 * that goes on already is `taken` at `partnerId`, naming it, also when two open it at once. `invalid`: a partner that
 * is in the program (`in_program`), a stage of another program, a manager who is not one of the vendor's people, and
 * what a later stage asks of the card and the card has not.
 */
export async function openOpportunity(
  tx: TenantTx,
  input: OpportunityInput,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { partnerId, programId } = input;
  const partner = await findPartner(tx, partnerId);
  if (!partner || tx.scope.member) return err(domainError("not_found", { noun: "partner" }));
  const program = await findProgram(tx, programId);
  if (!program || program.archivedAt) return err(domainError("not_found", { noun: "program" }));
  if (await isInProgram(tx, input)) return err(invalid("programId", "in_program"));
  const managerProblem = await findManagerProblem(tx, input);
  if (managerProblem) return err(managerProblem);
  const stage = await startingStage(tx, input);
  if (!stage) return err(invalid("stageId", "unknown"));
  const missing = input.stageId ? missingOf(partner, stage) : [];
  if (missing.length > 0)
    return err(
      domainError("invalid", { fields: missing.map((field) => ({ field, problem: "stage_needs" })) }),
    );
  const id = await insert(tx, { input, partner, stage, at: clock.now() });
  if (!id) return err(await whatGoesOn(tx, partner, programId));
  return ok({ id });
}

function missingOf(partner: Partner, stage: Stage) {
  return stage.position === 0 ? [] : missingFields(partner, stage.requiredFields);
}

async function startingStage(tx: TenantTx, { programId, stageId }: OpportunityInput): Promise<Stage | null> {
  const wanted = stageId ?? (await listStages(tx, programId))[0]?.id;
  const stage = wanted ? await holdStage(tx, wanted) : null;
  return stage?.programId === programId ? stage : null;
}

async function isInProgram(tx: TenantTx, { partnerId, programId }: OpportunityInput): Promise<boolean> {
  const enrolled = await tx
    .selectFrom("recruitment.enrollments")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("program_id", "=", programId)
    .where("ended_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return enrolled !== undefined;
}

async function insert(
  tx: TenantTx,
  { input, partner, stage, at }: { input: OpportunityInput; partner: Partner; stage: Stage; at: Date },
): Promise<string | null> {
  const { actor } = tx.scope;
  const made = await tx
    .insertInto("recruitment.opportunities")
    .values({
      id: newId(at.getTime()),
      partner_id: partner.id,
      program_id: input.programId,
      stage_id: stage.id,
      manager_user_id:
        input.managerUserId ?? partner.managerUserId ?? (actor.kind === "user" ? actor.id : null),
      expected_minor: input.expectedMinor ?? null,
      source: input.source,
      opened_at: at,
      stage_entered_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return null;
  await insertMove(tx, {
    opportunityId: made.id,
    programId: input.programId,
    ...{ fromStageId: null, fromStatus: null, toStageId: stage.id, toStatus: "open", at },
  });
  await touchPartner(tx, partner.id, at);
  await recordEvent(tx, opportunityOpened, {
    opportunity_id: made.id,
    partner_id: partner.id,
    program_id: input.programId,
  });
  await traceOpportunity(tx, "open", made.id);
  return made.id;
}

async function whatGoesOn(tx: TenantTx, partner: Partner, programId: string) {
  const open = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partner.id)
    .where("program_id", "=", programId)
    .where("status", "=", "open")
    .select("id")
    .executeTakeFirst();
  return domainError("taken", {
    field: "partnerId",
    ...(open && { existing: { id: open.id, label: partner.name } }),
  });
}
