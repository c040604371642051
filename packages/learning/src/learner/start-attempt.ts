import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { lessonsIn } from "../domain/outline.ts";
import { lockOwnCourse, rememberPlace } from "./enrolment-store.ts";
import { learnerOf, type OwnCourse } from "./own-course.ts";

/** A run through the questions of a course that has not ended. */
export interface OpenAttempt {
  readonly id: string;
  readonly number: number;
}

/** The first run begins with the first answer; null when there was one: another is begun on purpose. */
export async function beginFirstAttempt(
  tx: TenantTx,
  course: OwnCourse,
  now: Date,
): Promise<OpenAttempt | null> {
  if (course.completed || course.attempts.length > 0) return null;
  return insertAttempt(tx, course, 1, now);
}

async function insertAttempt(
  tx: TenantTx,
  course: OwnCourse,
  number: number,
  now: Date,
): Promise<OpenAttempt> {
  const me = learnerOf(tx);
  const id = newId();
  await tx
    .insertInto("learning.attempts")
    .values({
      ...{ id, partner_id: me.partnerId, member_id: me.id, course_id: course.courseId },
      ...{ number, course_version_id: course.versionId, started_at: now },
    })
    .execute();
  return { id, number };
}

/**
 * Begins another run after one that fell short. An open one is given back, so that two devices begin one between them.
 * `invalid` at `attempt` (`none_left`) when the course's limit is reached; `conflict` when the course is passed, or the
 * first run has not begun.
 */
export async function startAttempt(
  tx: TenantTx,
  courseId: string,
  clock: Clock,
): Promise<Result<{ number: number }>> {
  const now = clock.now();
  const course = await lockOwnCourse(tx, courseId, now);
  if (!course) return err(domainError("not_found", { noun: "course" }));
  const { openAttempt, state } = course.run;
  if (openAttempt) return ok({ number: openAttempt.number });
  if (state === "spent") return err(invalid("attempt", "none_left"));
  if (state !== "failed") return err(domainError("conflict", { noun: "attempt" }));
  const attempt = await insertAttempt(tx, course, (course.attempts.at(-1)?.number ?? 0) + 1, now);
  const lessonId = lessonsIn(course.outline).find(({ questions }) => questions.length > 0)?.id ?? null;
  await rememberPlace(tx, course, { lessonId, now });
  return ok({ number: attempt.number });
}
