import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { idInput, optionalIdInput } from "@tributary/kernel/input";
import { findStage, listStages, programChanged, type Stage } from "@tributary/programs";
import { sql } from "kysely";
import { z } from "zod";

/** A stage to delete, and where its cards go. */
export const stageDeletion = z.object({ stageId: idInput, moveToStageId: optionalIdInput });

/**
 * Deletes a stage. One with cards needs a stage of its program where they go (`invalid` at `moveToStageId`:
 * `stage_has_cards` with their number); ended negotiations and the history are told of that stage, too. The last stage
 * of a program stays (`stage_last`). Cards that are being moved in meanwhile wait, and find no stage.
 */
export async function deleteStage(
  tx: TenantTx,
  { stageId, moveToStageId }: z.output<typeof stageDeletion>,
): Promise<Result<{ moved: number }>> {
  const stage = await findStage(tx, stageId);
  if (!stage) return err(domainError("not_found", { noun: "stage" }));
  await lockProgram(tx, stage.programId);
  const stages = await listStages(tx, stage.programId);
  if (!stages.some(({ id }) => id === stageId)) return err(domainError("not_found", { noun: "stage" }));
  if (stages.length === 1) return err(invalid("stageId", "stage_last"));
  const target = moveToStageId ? stages.find(({ id }) => id === moveToStageId && id !== stageId) : null;
  if (target === undefined) return err(invalid("moveToStageId", "unknown"));
  await tx
    .selectFrom("programs.stages")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", stageId)
    .select("id")
    .forUpdate()
    .execute();
  const { cards, history } = await whatStandsThere(tx, stage);
  if (cards > 0 && !target) return err(invalid("moveToStageId", "stage_has_cards", { count: cards }));
  // Its history is told of the stage named, else of the one before it (the one behind it for the first).
  const heir = target ?? neighbour(stages, stageId);
  if (cards > 0 || history) await handOver(tx, stage, heir);
  await tx
    .deleteFrom("programs.stages")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", stageId)
    .execute();
  await recordEvent(tx, programChanged, { program_id: stage.programId });
  await recordAudit(tx, {
    action: "stage.delete",
    subjectKind: "stage",
    subjectId: stageId,
    details: { name: stage.name, cards, moved_to: target?.name ?? null },
  });
  return ok({ moved: cards });
}

/** As other changes of a program's stages do, so that they take turns. */
async function lockProgram(tx: TenantTx, programId: string): Promise<void> {
  await tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", programId)
    .select("id")
    .forNoKeyUpdate()
    .execute();
}

async function whatStandsThere(tx: TenantTx, { id, programId }: Stage) {
  const { rows } = await sql<{ cards: number; history: boolean }>`
    select (select count(*)::int from recruitment.opportunities
        where vendor_id = ${tx.scope.vendor.id} and program_id = ${programId} and stage_id = ${id}
          and status = 'open') as cards,
      exists (select from recruitment.stage_moves where vendor_id = ${tx.scope.vendor.id}
        and program_id = ${programId} and ${id}::uuid in (to_stage_id, from_stage_id)) as history`.execute(
    tx,
  );
  return rows[0] ?? { cards: 0, history: false };
}

function neighbour(stages: readonly Stage[], id: string): Stage {
  const at = stages.findIndex((stage) => stage.id === id);
  const found = stages[at - 1] ?? stages[at + 1];
  if (!found) throw new Error("the last stage of a program is not deleted");
  return found;
}

/** A card that goes elsewhere has another version, so that whoever moves it at the same time is told. */
async function handOver(tx: TenantTx, { id, programId }: Stage, heir: Stage): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  await sql`
    update recruitment.opportunities set stage_id = ${heir.id}, version = version + 1
    where vendor_id = ${vendorId} and program_id = ${programId} and stage_id = ${id}`.execute(tx);
  for (const column of ["to_stage_id", "from_stage_id"]) {
    await sql`
      update recruitment.stage_moves set ${sql.ref(column)} = ${heir.id}
      where vendor_id = ${vendorId} and program_id = ${programId} and ${sql.ref(column)} = ${id}`.execute(tx);
  }
}
