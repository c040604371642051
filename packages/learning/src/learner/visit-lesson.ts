import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { z } from "zod";
import { lessonsIn } from "../domain/outline.ts";
import type { RunState } from "../domain/run.ts";
import { lockOwnCourse, rememberPlace, storeVisit } from "./enrolment-store.ts";
import { settleRun } from "./settle-run.ts";

/** Begins a course, or goes on with it: gives the lesson to open. `not_found` when it is not meant for the learner. */
export async function startCourse(
  tx: TenantTx,
  courseId: string,
  clock: Clock,
): Promise<Result<{ lessonId: string | null }>> {
  const course = await lockOwnCourse(tx, courseId, clock.now());
  if (!course) return err(domainError("not_found", { noun: "course" }));
  const lessonId = course.run.nextLessonId ?? lessonsIn(course.outline)[0]?.id ?? null;
  await rememberPlace(tx, course, { lessonId, now: clock.now() });
  return ok({ lessonId });
}

/** Where a learner is in a lesson: the block at the top of the screen, counted from nought. */
export const placeInput = z.object({ place: z.number().int().min(0).max(1_000) });

/** Remembers that and where a learner is in a lesson. `not_found` when their course has no such lesson. */
export async function visitLesson(
  tx: TenantTx,
  visit: { readonly courseId: string; readonly lessonId: string; readonly place: number },
  clock: Clock,
): Promise<Result<null>> {
  const now = clock.now();
  const course = await lockOwnCourse(tx, visit.courseId, now);
  const known = course && lessonsIn(course.outline).some(({ id }) => id === visit.lessonId);
  if (!known) return err(domainError("not_found", { noun: "lesson" }));
  await storeVisit(tx, course, { ...visit, done: false, now });
  await rememberPlace(tx, course, { lessonId: visit.lessonId, now });
  return ok(null);
}

/** A lesson that a learner says they are done with. */
export const finishInput = z.object({ lessonId: idInput });

/** Where a learner goes after a lesson. */
export interface FinishedLesson {
  readonly state: RunState;
  /** The next lesson to do; null when the course is at its end. */
  readonly nextLessonId: string | null;
}

/**
 * Marks a lesson as done; the last one ends the run. `invalid` at `lesson` (`questions_left`) while it has questions
 * without an answer. Safe to repeat.
 */
export async function finishLesson(
  tx: TenantTx,
  { courseId, lessonId }: { readonly courseId: string; readonly lessonId: string },
  clock: Clock,
): Promise<Result<FinishedLesson>> {
  const now = clock.now();
  const course = await lockOwnCourse(tx, courseId, now);
  const lesson = course?.run.lessons.find((one) => one.lessonId === lessonId);
  if (!course || !lesson) return err(domainError("not_found", { noun: "lesson" }));
  if (lesson.questionsLeft > 0) {
    return err(invalid("lesson", "questions_left", { count: lesson.questionsLeft }));
  }
  await storeVisit(tx, course, { lessonId, done: true, now });
  await rememberPlace(tx, course, { lessonId, now });
  const after = await settleRun(tx, courseId, now);
  const nextLessonId = after.run.nextLessonId;
  if (nextLessonId) await rememberPlace(tx, after, { lessonId: nextLessonId, now });
  return ok({ state: after.run.state, nextLessonId });
}
