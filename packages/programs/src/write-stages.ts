import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import {
  type Clock,
  type DomainError,
  domainError,
  err,
  invalid,
  newId,
  ok,
  type Result,
} from "@tributary/kernel";
import type { z } from "zod";
import { decideOrder, mostStages } from "./domain/stage-order.ts";
import { programChanged } from "./program-events.ts";
import type { StageInput, stageOrderInput } from "./stage-input.ts";
import { findStage, listStages, type Stage } from "./stage-queries.ts";

/**
 * Puts a stage behind the others of its program; gives its id. A name that another stage of the program has is
 * `taken`; a thirteenth stage is `invalid`; a program that is not there is `not_found`.
 */
export async function addStage(
  tx: TenantTx,
  { programId, ...input }: StageInput & { programId: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const present = await lockStages(tx, programId);
  if (!present) return err(domainError("not_found", { noun: "program" }));
  if (present.length >= mostStages) return err(invalid("name", "stages_full", { most: mostStages }));
  const taken = findTakenName(present, input.name);
  if (taken) return err(taken);
  const id = newId();
  const position = Math.max(-1, ...present.map((stage) => stage.position)) + 1;
  await tx
    .insertInto("programs.stages")
    .values({ ...columnsOf(input), id, program_id: programId, position, created_at: clock.now() })
    .execute();
  await tell(tx, { action: "stage.create", programId, stageId: id });
  return ok({ id });
}

/** Changes a stage: its name, when cards grow stale in it, and what it asks for. Failures as for a new one. */
export async function updateStage(
  tx: TenantTx,
  { stageId, ...input }: StageInput & { stageId: string },
): Promise<Result<null>> {
  const stage = await findStage(tx, stageId);
  if (!stage) return err(domainError("not_found", { noun: "stage" }));
  const present = await lockStages(tx, stage.programId);
  const taken = findTakenName(
    (present ?? []).filter(({ id }) => id !== stageId),
    input.name,
  );
  if (taken) return err(taken);
  const changed = await tx
    .updateTable("programs.stages")
    .set(columnsOf(input))
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", stageId)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "stage" }));
  await recordAudit(tx, { action: "stage.update", subjectKind: "stage", subjectId: stageId });
  return ok(null);
}

/**
 * Puts the stages of a program in another order, given whole. When somebody has added or deleted one meanwhile it is a
 * `conflict`, and nothing is changed.
 */
export async function orderStages(
  tx: TenantTx,
  { programId, stageIds }: z.output<typeof stageOrderInput>,
): Promise<Result<null>> {
  const present = await lockStages(tx, programId);
  if (!present) return err(domainError("not_found", { noun: "program" }));
  const ids = present.map(({ id }) => id);
  const order = decideOrder(ids, stageIds);
  if (!order) return err(domainError("conflict", { noun: "stage" }));
  if (order.every((id, at) => id === ids[at])) return ok(null);
  for (const [position, id] of order.entries()) {
    await tx
      .updateTable("programs.stages")
      .set({ position })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", id)
      .execute();
  }
  await tell(tx, { action: "stage.order", programId, stageId: null });
  return ok(null);
}

/** The stages of a program, whose changes take turns; null when there is no such program. */
async function lockStages(tx: TenantTx, programId: string): Promise<readonly Stage[] | null> {
  const locked = await tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", programId)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return locked ? listStages(tx, programId) : null;
}

function columnsOf({ name, staleAfterDays, requiredFields }: StageInput) {
  return { name, stale_after_days: staleAfterDays, required_fields: [...requiredFields] };
}

function findTakenName(stages: readonly Stage[], name: string): DomainError | null {
  const same = stages.find((stage) => stage.name.toLowerCase() === name.toLowerCase());
  return same ? domainError("taken", { field: "name", existing: { id: same.id, label: same.name } }) : null;
}

async function tell(
  tx: TenantTx,
  { action, programId, stageId }: { action: string; programId: string; stageId: string | null },
): Promise<void> {
  await recordEvent(tx, programChanged, { program_id: programId });
  await recordAudit(tx, {
    action,
    subjectKind: stageId ? "stage" : "program",
    subjectId: stageId ?? programId,
  });
}
