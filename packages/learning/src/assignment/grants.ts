import { recordEvent, type TenantTx } from "@tributary/db";
import { type MemberLevel, memberLevels, recordAudit } from "@tributary/identity";
import { domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { z } from "zod";
import { optionalWholeInput } from "../editor/course-input.ts";
import { courseGranted } from "../learning-events.ts";

/** Whom a course is for, and how it binds them. */
export interface Grant {
  readonly id: string;
  readonly programId: string;
  readonly programName: string;
  readonly levels: readonly MemberLevel[];
  readonly required: boolean;
  readonly dueDays: number | null;
  readonly gatesLeads: boolean;
}

const flag = z
  .union([z.boolean(), z.literal("on")])
  .optional()
  .transform((value) => value === true || value === "on");

/**
 * Whom a course is for. What binds nobody cannot be due or keep leads back: those are dropped from an optional course.
 * Problems: `level_missing`, `number_form`, `number_range`, `unknown`.
 */
export const grantInput = z
  .object({
    programId: idInput,
    levels: z
      .union([z.enum(memberLevels), z.array(z.enum(memberLevels))])
      .optional()
      .transform((levels) => [...new Set(levels === undefined ? [] : [levels].flat())])
      .refine((levels) => levels.length > 0, "level_missing"),
    binding: z.enum(["required", "optional"], "unknown"),
    dueDays: optionalWholeInput(1, 365),
    gatesLeads: flag,
  })
  .transform(({ binding, dueDays, gatesLeads, ...input }) => ({
    ...input,
    required: binding === "required",
    dueDays: binding === "required" ? dueDays : null,
    gatesLeads: binding === "required" && gatesLeads,
  }));

/** Whom a course is for, the oldest program first. */
export async function listGrants(tx: TenantTx, courseId: string): Promise<Grant[]> {
  const rows = await tx
    .selectFrom("learning.grants as g")
    .innerJoin("programs.programs as p", (on) =>
      on.onRef("p.vendor_id", "=", "g.vendor_id").onRef("p.id", "=", "g.program_id"),
    )
    .where("g.vendor_id", "=", tx.scope.vendor.id)
    .where("g.course_id", "=", courseId)
    .where("g.revoked_at", "is", null)
    .select([
      "g.id",
      "g.program_id as programId",
      "p.name as programName",
      "g.levels",
      "g.required",
      "g.due_days as dueDays",
      "g.gates_leads as gatesLeads",
    ])
    .orderBy("p.created_at")
    .orderBy("p.id")
    .execute();
  return rows.map((row) => ({ ...row, levels: row.levels as MemberLevel[] }));
}

/**
 * Says whom in a program a course is for; said before, it is changed. The course is theirs at once; they are told by
 * mail. `not_found` when there is no such course, `invalid` at `programId` when there is no such program.
 */
export async function grantCourse(
  tx: TenantTx,
  courseId: string,
  input: z.output<typeof grantInput>,
): Promise<Result<{ id: string }>> {
  const problem = await findTargetProblem(tx, courseId, input.programId);
  if (problem) return problem;
  const columns = {
    levels: input.levels,
    required: input.required,
    due_days: input.dueDays,
    gates_leads: input.gatesLeads,
  };
  const { id } = await tx
    .insertInto("learning.grants")
    .values({ id: newId(), course_id: courseId, program_id: input.programId, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(["vendor_id", "course_id", "program_id"])
        .where("revoked_at", "is", null)
        .doUpdateSet(columns),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordEvent(tx, courseGranted, { course_id: courseId, grant_id: id });
  await recordAudit(tx, { action: "course.grant", subjectKind: "course", subjectId: courseId });
  return ok({ id });
}

async function findTargetProblem(tx: TenantTx, courseId: string, programId: string) {
  const vendorId = tx.scope.vendor.id;
  const course = await tx
    .selectFrom("learning.courses")
    .where("vendor_id", "=", vendorId)
    .where("id", "=", courseId)
    .where("archived_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!course) return err(domainError("not_found", { noun: "course" }));
  const program = await tx
    .selectFrom("programs.programs")
    .where("vendor_id", "=", vendorId)
    .where("id", "=", programId)
    .where("archived_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return program ? null : err(invalid("programId", "unknown"));
}

/** Takes a course away from the people of a program. What they did in it stays; other programs' grants stand. */
export async function revokeGrant(
  tx: TenantTx,
  { courseId, grantId, at }: { readonly courseId: string; readonly grantId: string; readonly at: Date },
): Promise<Result<null>> {
  const revoked = await tx
    .updateTable("learning.grants")
    .set({ revoked_at: at })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("id", "=", grantId)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!revoked) return err(domainError("not_found", { noun: "grant" }));
  await recordAudit(tx, { action: "course.revoke", subjectKind: "course", subjectId: courseId });
  return ok(null);
}
