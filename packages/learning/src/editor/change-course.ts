import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import type { CourseSettings } from "./course-input.ts";
import { changeDraft } from "./course-store.ts";

/** Changes a course as a whole. Learners see it with the next publication. */
export async function changeCourse(
  tx: TenantTx,
  courseId: string,
  settings: CourseSettings,
  clock: Clock,
): Promise<Result<null>> {
  return changeDraft(tx, courseId, clock, async () => {
    await tx
      .updateTable("learning.courses")
      .set({
        title: settings.title,
        summary: settings.summary,
        passing_percent: settings.passingPercent,
        attempt_limit: settings.attemptLimit,
      })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", courseId)
      .execute();
    return ok(null);
  });
}

/**
 * Takes a course away from learners and editors, or brings it back. What was completed and certified stays as it is.
 */
export async function archiveCourse(
  tx: TenantTx,
  { courseId, archived }: { readonly courseId: string; readonly archived: boolean },
  clock: Clock,
): Promise<Result<null>> {
  const changed = await tx
    .updateTable("learning.courses")
    .set({ archived_at: archived ? clock.now() : null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", courseId)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "course" }));
  const action = archived ? "course.archive" : "course.restore";
  await recordAudit(tx, { action, subjectKind: "course", subjectId: courseId });
  return ok(null);
}
