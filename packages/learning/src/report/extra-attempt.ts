import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { domainError, err, ok, type Result } from "@tributary/kernel";

/**
 * Gives a learner one more run on top of the course's limit. `seenExtra` is how many they had been given when that was
 * asked for, so that a second click gives no second one; `not_found` when there is no such learner.
 */
export async function giveExtraAttempt(
  tx: TenantTx,
  {
    courseId,
    enrolmentId,
    seenExtra,
  }: { readonly courseId: string; readonly enrolmentId: string; readonly seenExtra: number },
): Promise<Result<null>> {
  const found = await tx
    .selectFrom("learning.course_enrolments")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("course_id", "=", courseId)
    .where("id", "=", enrolmentId)
    .select("extra_attempts as extra")
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!found) return err(domainError("not_found", { noun: "learner" }));
  if (found.extra !== seenExtra || found.extra >= 20) return ok(null);
  await tx
    .updateTable("learning.course_enrolments")
    .set({ extra_attempts: found.extra + 1 })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", enrolmentId)
    .execute();
  await recordAudit(tx, {
    action: "course.give_attempt",
    subjectKind: "course_enrolment",
    subjectId: enrolmentId,
  });
  return ok(null);
}
