import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import type { ProgramInput } from "./program-input.ts";
import { findRecallProgram } from "./program-queries.ts";
import { keepingChanged } from "./recirculation-events.ts";

/**
 * Makes an adaptive program; gives its id, which is the one given, if any: a second click finds the program there. It
 * writes to nobody before it has facts.
 */
export async function createRecallProgram(
  tx: TenantTx,
  { id: given, ...input }: ProgramInput & { readonly id?: string | null },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const id = given ?? newId();
  const made = await tx
    .insertInto("recirculation.programs")
    .values({ id, ...columnsOf(input), created_at: clock.now() })
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return ok({ id });
  await recordAudit(tx, { action: "recirculation.configure", subjectKind: "recall_program", subjectId: id });
  return ok({ id });
}

/**
 * Changes a program. `version` is that of the form: of two editors the later is told (`conflict`). Other hours count
 * from the next mail on; another retention makes all memories come due anew.
 */
export async function updateRecallProgram(
  tx: TenantTx,
  { programId, version, input }: { programId: string; version: number; input: ProgramInput },
  clock: Clock,
): Promise<Result<null>> {
  const before = await findRecallProgram(tx, programId);
  if (!before) return err(domainError("not_found", { noun: "recall_program" }));
  const columns = columnsOf(input);
  const { numUpdatedRows } = await tx
    .updateTable("recirculation.programs")
    .set({ ...columns, version: version + 1, released_at: null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", programId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return err(domainError("conflict", { noun: "recall_program" }));
  await lookAgain(tx, programId, clock);
  if (before.desiredRetention !== columns.desired_retention)
    await recordEvent(tx, keepingChanged, { program_id: programId });
  await recordAudit(tx, {
    action: "recirculation.configure",
    subjectKind: "recall_program",
    subjectId: programId,
  });
  return ok(null);
}

/** Stops the mails of a program, or lets them go on. Memories stay as they are. */
export async function pauseRecallProgram(
  tx: TenantTx,
  { programId, paused }: { programId: string; paused: boolean },
  clock: Clock,
): Promise<Result<null>> {
  const { numUpdatedRows } = await tx
    .updateTable("recirculation.programs")
    .set({ paused_at: paused ? clock.now() : null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", programId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return err(domainError("not_found", { noun: "recall_program" }));
  await lookAgain(tx, programId, clock);
  await recordAudit(tx, {
    action: "recirculation.configure",
    subjectKind: "recall_program",
    subjectId: programId,
    details: { paused },
  });
  return ok(null);
}

/** The planner looks at the program's people again, as what it knew of when to do so may be wrong now. */
async function lookAgain(tx: TenantTx, programId: string, clock: Clock): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  await tx
    .updateTable("recirculation.preferences as p")
    .set({ next_at: clock.now() })
    .where("p.vendor_id", "=", vendorId)
    .where((is) =>
      is.exists(
        is
          .selectFrom("recirculation.memories as m")
          .where("m.vendor_id", "=", vendorId)
          .whereRef("m.member_id", "=", "p.member_id")
          .where("m.program_id", "=", programId)
          .where("m.status", "=", "active")
          .select("m.item_id"),
      ),
    )
    .execute();
}

function columnsOf(input: ProgramInput) {
  return {
    name: input.name,
    partner_program_id: input.partnerProgramId,
    course_id: input.courseId,
    levels: [...input.levels],
    desired_retention: input.retentionPercent / 100,
    mails_a_week: input.mailsAWeek,
    questions_a_mail: input.questionsAMail,
    active_items: input.activeItems,
    days: [...input.days].sort((one, other) => one - other),
    from_hour: input.fromHour,
    to_hour: input.toHour,
    holdout_percent: input.holdoutPercent,
  };
}
