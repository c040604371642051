import { recordEvent, type TenantTx } from "@tributary/db";
import { type Clock, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { z } from "zod";
import { decideAnswer } from "../domain/answers.ts";
import { lessonsIn } from "../domain/outline.ts";
import { quizAnswered } from "../learning-events.ts";
import { listQuestionVersions } from "../question-queries.ts";
import { lockOwnCourse, rememberPlace, storeVisit } from "./enrolment-store.ts";
import { learnerOf, type OwnCourse } from "./own-course.ts";
import { settleRun } from "./settle-run.ts";
import { beginFirstAttempt, type OpenAttempt } from "./start-attempt.ts";

/** An answer: ids of options of the version of the question that the learner saw. */
export const answerInput = z.object({
  questionVersionId: idInput,
  chosen: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((chosen) =>
      (chosen === undefined ? [] : [chosen].flat()).filter((id) => id !== "").slice(0, 20),
    ),
});

/** An answer that stands. */
export interface AnsweredQuestion {
  readonly questionVersionId: string;
  readonly isRight: boolean;
  /** It had been answered before in this run, with the same or another choice: that answer counts. */
  readonly repeated: boolean;
}

/**
 * Answers a question of a lesson. The first answer of a run counts; a later one, from whatever device, gives back that
 * one. The last answer of the last lesson ends the run. `not_found` for a lesson that is not the learner's; `conflict`
 * when the question is no longer asked in those words (`question`), or the run has ended (`attempt`); what was not
 * chosen, or cannot be, is `invalid` at `chosen`.
 */
export async function answerQuestion(
  tx: TenantTx,
  lesson: { readonly courseId: string; readonly lessonId: string },
  { questionVersionId, chosen }: z.output<typeof answerInput>,
  clock: Clock,
): Promise<Result<AnsweredQuestion>> {
  const now = clock.now();
  const course = await lockOwnCourse(tx, lesson.courseId, now);
  const shown = course && lessonsIn(course.outline).find(({ id }) => id === lesson.lessonId);
  if (!course || !shown) return err(domainError("not_found", { noun: "lesson" }));
  const asked = shown.questions.find(({ versionId }) => versionId === questionVersionId);
  if (!asked) return err(domainError("conflict", { noun: "question" }));
  const given = course.answers.find(({ versionId }) => versionId === questionVersionId);
  if (given) return ok({ questionVersionId, isRight: given.isRight, repeated: true });
  const [question] = await listQuestionVersions(tx, [questionVersionId]);
  if (!question) return err(domainError("conflict", { noun: "question" }));
  const decided = decideAnswer(question, chosen);
  if (!decided.ok) return decided;
  const attempt = course.run.openAttempt ?? (await beginFirstAttempt(tx, course, now));
  if (!attempt) return err(domainError("conflict", { noun: "attempt" }));
  await storeAnswer(tx, course, { ...asked, ...decided.value, attempt, now });
  await storeVisit(tx, course, { lessonId: lesson.lessonId, done: false, now });
  await rememberPlace(tx, course, { lessonId: lesson.lessonId, now });
  await settleRun(tx, course.courseId, now);
  return ok({ questionVersionId, isRight: decided.value.isRight, repeated: false });
}

async function storeAnswer(
  tx: TenantTx,
  course: OwnCourse,
  answer: {
    readonly questionId: string;
    readonly versionId: string;
    readonly chosen: string[];
    readonly isRight: boolean;
    readonly attempt: OpenAttempt;
    readonly now: Date;
  },
): Promise<void> {
  const { questionId, versionId, chosen, isRight, attempt, now } = answer;
  const me = learnerOf(tx);
  await tx
    .insertInto("learning.answers")
    .values({
      ...{ id: newId(), partner_id: me.partnerId, member_id: me.id, course_id: course.courseId },
      ...{ attempt_id: attempt.id, question_id: questionId, question_version_id: versionId },
      ...{ chosen, is_right: isRight, first_try: attempt.number === 1, answered_at: now },
    })
    .execute();
  await recordEvent(tx, quizAnswered, {
    ...{
      member_id: me.id,
      course_id: course.courseId,
      question_id: questionId,
      question_version_id: versionId,
    },
    ...{ right: isRight, at: now.toISOString() },
  });
}
