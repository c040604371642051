import { recordEvent, type TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import { courseAssigned, courseStarted, lessonMoved } from "../learning-events.ts";
import { findOwnCourse, learnerOf, type OwnCourse } from "./own-course.ts";

/**
 * Holds a learner's course until the transaction ends, so that two devices take turns, and gives it as it is then. The
 * learner is enrolled when they were not. Null when there is no such course for them.
 */
export async function lockOwnCourse(tx: TenantTx, courseId: string, now: Date): Promise<OwnCourse | null> {
  const seen = await findOwnCourse(tx, courseId);
  if (!seen) return null;
  await enrol(tx, courseId, now);
  await tx
    .selectFrom("learning.course_enrolments")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "=", learnerOf(tx).id)
    .where("course_id", "=", courseId)
    .select("id")
    .forNoKeyUpdate()
    .execute();
  // A statement of its own: it sees what another device committed while the lock was waited for.
  return findOwnCourse(tx, courseId);
}

/** Whoever opens a course before it was assigned to them gets the due day that the assignment would have given. */
async function enrol(tx: TenantTx, courseId: string, now: Date): Promise<void> {
  const me = learnerOf(tx);
  const id = newId();
  const { numAffectedRows } = await sql`
    insert into learning.course_enrolments (id, partner_id, member_id, course_id, source, assigned_at, due_at)
    select ${id}::uuid, ${me.partnerId}::uuid, ${me.id}::uuid, ${courseId}::uuid, 'opened', ${now}, (
      select ${now}::timestamptz + min(g.due_days) * interval '1 day'
      from learning.grants as g
      join recruitment.enrollments as n on n.vendor_id = g.vendor_id and n.program_id = g.program_id
        and n.partner_id = ${me.partnerId} and n.ended_at is null
      where g.vendor_id = ${tx.scope.vendor.id} and g.course_id = ${courseId}::uuid and g.revoked_at is null
        and g.required and ${me.level} = any(g.levels))
    on conflict (vendor_id, member_id, course_id) do nothing`.execute(tx);
  if (numAffectedRows !== 1n) return;
  await recordEvent(tx, courseAssigned, {
    member_id: me.id,
    course_id: courseId,
    partner_id: me.partnerId,
    enrolment_id: id,
    at: now.toISOString(),
  });
}

/** Remembers where a learner is; the first time is when they began. */
export async function rememberPlace(
  tx: TenantTx,
  course: OwnCourse,
  { lessonId, now }: { readonly lessonId: string | null; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable("learning.course_enrolments")
    .set({ last_seen_at: now, ...(lessonId && { last_lesson_id: lessonId }) })
    .set(course.startedAt ? {} : { started_at: now })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "=", learnerOf(tx).id)
    .where("course_id", "=", course.courseId)
    .execute();
  if (course.startedAt) return;
  const member_id = learnerOf(tx).id;
  await recordEvent(tx, courseStarted, { member_id, course_id: course.courseId, at: now.toISOString() });
}

/** Writes that a learner has been in a lesson, how far down, or that it is done. What is done stays done. */
export async function storeVisit(
  tx: TenantTx,
  course: OwnCourse,
  visit: { readonly lessonId: string; readonly place?: number; readonly done: boolean; readonly now: Date },
): Promise<void> {
  const { lessonId, place, done, now } = visit;
  const me = learnerOf(tx);
  const known = course.visits.find((one) => one.lessonId === lessonId);
  await tx
    .insertInto("learning.lesson_visits")
    .values({
      ...{ partner_id: me.partnerId, member_id: me.id, course_id: course.courseId, lesson_id: lessonId },
      ...{ place: place ?? 0, opened_at: now, done_at: done ? now : null },
    })
    .onConflict((conflict) =>
      conflict.columns(["vendor_id", "member_id", "course_id", "lesson_id"]).doUpdateSet((is) => ({
        place: place ?? is.ref("learning.lesson_visits.place"),
        done_at: is.fn.coalesce("learning.lesson_visits.done_at", "excluded.done_at"),
      })),
    )
    .execute();
  const about = { member_id: me.id, course_id: course.courseId, lesson_id: lessonId, at: now.toISOString() };
  if (!known) await recordEvent(tx, lessonMoved, { ...about, to: "opened" });
  if (done && !known?.done) await recordEvent(tx, lessonMoved, { ...about, to: "done" });
}
