import { recordEvent, type TenantTx } from "@tributary/db";
import { registerPublicCode } from "@tributary/identity";
import { newId } from "@tributary/kernel";
import { decideScore, type Score } from "../domain/answers.ts";
import { newCertificateCode } from "../domain/certificate-code.ts";
import { countRight, isComplete } from "../domain/run.ts";
import { attemptFailed, courseCompleted } from "../learning-events.ts";
import { findOwnCourse, learnerOf, type OwnCourse } from "./own-course.ts";

/**
 * Ends a run that has come to its end, and gives the course as it stands then. A run that passes is a completion and a
 * certificate, written once and never changed: whatever is published later, the course stays passed. The caller holds
 * the learner's course.
 */
export async function settleRun(tx: TenantTx, courseId: string, now: Date): Promise<OwnCourse> {
  const course = await getOwnCourse(tx, courseId);
  if (!isComplete(course.run)) return course;
  const score = decideScore({ ...countRight(course), passingPercent: course.passingPercent });
  const { openAttempt } = course.run;
  if (openAttempt) await closeAttempt(tx, course, openAttempt.id, score, now);
  if (score.passed) await complete(tx, course, score, now);
  return getOwnCourse(tx, courseId);
}

async function getOwnCourse(tx: TenantTx, courseId: string): Promise<OwnCourse> {
  const course = await findOwnCourse(tx, courseId);
  if (!course) throw new Error("a course that is held is there");
  return course;
}

async function closeAttempt(
  tx: TenantTx,
  course: OwnCourse,
  attemptId: string,
  score: Score,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("learning.attempts")
    .set({
      finished_at: now,
      course_version_id: course.versionId,
      right_count: score.rightCount,
      question_count: score.questionCount,
      score_percent: score.scorePercent,
      passed: score.passed,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", attemptId)
    .execute();
  if (score.passed) return;
  await recordEvent(tx, attemptFailed, {
    ...{ member_id: learnerOf(tx).id, course_id: course.courseId, attempt_id: attemptId },
    at: now.toISOString(),
  });
}

async function complete(tx: TenantTx, course: OwnCourse, score: Score, now: Date): Promise<void> {
  const me = learnerOf(tx);
  const learner = { partner_id: me.partnerId, member_id: me.id, course_id: course.courseId };
  const completionId = newId();
  await tx
    .insertInto("learning.completions")
    .values({
      ...{ id: completionId, ...learner, course_version_id: course.versionId, completed_at: now },
      right_count: score.rightCount,
      question_count: score.questionCount,
      score_percent: score.scorePercent,
    })
    .execute();
  const certificateId = newId();
  const code = newCertificateCode();
  await tx
    .insertInto("learning.certificates")
    .values({
      ...{ id: certificateId, ...learner, completion_id: completionId, code, issued_at: now },
      ...{ holder_name: await holderName(tx), course_title: course.title },
    })
    .execute();
  await registerPublicCode(tx, { code, purpose: "certificate", rowId: certificateId });
  await recordEvent(tx, courseCompleted, {
    ...{ ...learner, completion_id: completionId, certificate_id: certificateId },
    ...{ score_percent: score.scorePercent, at: now.toISOString() },
  });
}

async function holderName(tx: TenantTx): Promise<string> {
  const { name } = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", learnerOf(tx).id)
    .select("name")
    .executeTakeFirstOrThrow();
  return name;
}
