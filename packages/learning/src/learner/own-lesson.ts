import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { type QuestionOption, shuffleOptions } from "../domain/answers.ts";
import { type PublishedContent, publishedContentOf, type QuestionKind } from "../domain/content.ts";
import { lessonsIn, type OutlineLesson } from "../domain/outline.ts";
import { type CourseQuestion, listQuestionVersions } from "../question-queries.ts";
import { findOwnCourse, learnerOf, type OwnCourse } from "./own-course.ts";

/** A question as a learner sees it: what is right is told only once it was answered. */
export interface OwnQuestion {
  readonly questionId: string;
  readonly versionId: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly answer: OwnAnswer | null;
}

/** What a learner answered, and what would have been right. */
export interface OwnAnswer {
  readonly chosen: readonly string[];
  readonly isRight: boolean;
  readonly rightOptions: readonly string[];
  readonly explanation: string;
}

/** A lesson as one learner has it. */
export interface OwnLesson {
  readonly course: OwnCourse;
  readonly lesson: OutlineLesson;
  readonly moduleTitle: string;
  /** Counted from nought. */
  readonly index: number;
  readonly content: PublishedContent;
  readonly questions: readonly OwnQuestion[];
  /** The block at which it was left, counted from nought. */
  readonly place: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** A lesson of a learner's course, as it is published; null when there is none. Three queries. */
export async function findOwnLesson(
  tx: TenantTx,
  { courseId, lessonId }: { readonly courseId: string; readonly lessonId: string },
): Promise<OwnLesson | null> {
  const course = await findOwnCourse(tx, courseId);
  const lessons = course ? lessonsIn(course.outline) : [];
  const index = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[index];
  if (!course || !lesson) return null;
  const content = await readContent(tx, course.versionId, lessonId);
  const versions = await listQuestionVersions(
    tx,
    lesson.questions.map(({ versionId }) => versionId),
  );
  const module = course.outline.modules.find((one) => one.lessons.includes(lesson));
  return {
    course,
    lesson,
    moduleTitle: module?.title ?? "",
    index,
    content,
    questions: lesson.questions.flatMap(({ versionId }) => {
      const version = versions.find((one) => one.versionId === versionId);
      return version ? [questionFor(version, course, learnerOf(tx).id)] : [];
    }),
    place: course.visits.find((visit) => visit.lessonId === lessonId)?.place ?? 0,
    previousId: lessons[index - 1]?.id ?? null,
    nextId: lessons[index + 1]?.id ?? null,
  };
}

async function readContent(tx: TenantTx, versionId: string, lessonId: string): Promise<PublishedContent> {
  const { rows } = await sql<{ content: unknown }>`
    select content from learning.lesson_versions
    where vendor_id = ${tx.scope.vendor.id} and course_version_id = ${versionId} and lesson_id = ${lessonId}`.execute(
    tx,
  );
  return publishedContentOf(rows[0]?.content);
}

function questionFor(version: CourseQuestion, course: OwnCourse, memberId: string): OwnQuestion {
  const { questionId, versionId, kind, prompt, explanation } = version;
  const given = course.answers.find((answer) => answer.versionId === versionId);
  const run = course.attempts.at(-1)?.number ?? 1;
  const seed = `${memberId}:${run}:${questionId}`;
  return {
    ...{ questionId, versionId, kind, prompt },
    options: shuffleOptions(version.options, seed).map(({ id, text }) => ({ id, text })),
    answer: given
      ? { chosen: given.chosen, isRight: given.isRight, rightOptions: rightOf(version.options), explanation }
      : null,
  };
}

function rightOf(options: readonly QuestionOption[]): string[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}
