import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { QuestionOption } from "./domain/answers.ts";
import type { QuestionKind } from "./domain/content.ts";

/** A question with its words of one version. The ids of options are of that version. */
export interface CourseQuestion {
  readonly questionId: string;
  readonly versionId: string;
  readonly number: number;
  readonly courseId: string;
  /** The lesson that asks it. */
  readonly lessonId: string;
  readonly kind: QuestionKind;
  readonly prompt: string;
  readonly options: readonly QuestionOption[];
  readonly explanation: string;
}

const options = z.array(z.object({ id: z.string(), text: z.string(), right: z.boolean() }));

async function selectQuestions(tx: TenantTx, which: RawBuilder<unknown>): Promise<CourseQuestion[]> {
  const { rows } = await sql<CourseQuestion>`
    select q.id as "questionId", v.id as "versionId", v.number, q.course_id as "courseId", q.lesson_id as "lessonId",
      v.kind, v.prompt, v.options, v.explanation
    from learning.questions as q
    join learning.question_versions as v on v.vendor_id = q.vendor_id and v.question_id = q.id
    where q.vendor_id = ${tx.scope.vendor.id} and ${which}
    order by q.id`.execute(tx);
  return rows.map((row) => ({ ...row, options: options.parse(row.options) }));
}

const newest = sql`v.number = (
  select max(n.number) from learning.question_versions as n where n.vendor_id = q.vendor_id and n.question_id = q.id)`;

/**
 * The questions of a course as it is published, each in its latest version, with right answers and explanation. Those
 * that the course no longer asks are left out; a course that is not there, or not published, has none.
 */
export async function listCourseQuestions(tx: TenantTx, courseId: string): Promise<CourseQuestion[]> {
  return selectQuestions(tx, sql`q.course_id = ${courseId}::uuid and q.retired_at is null and ${newest}`);
}

/** Questions in the given versions, whatever was published since. Unknown ids are left out. */
export async function listQuestionVersions(
  tx: TenantTx,
  versionIds: readonly string[],
): Promise<CourseQuestion[]> {
  if (versionIds.length === 0) return [];
  return selectQuestions(tx, sql`v.id = any(${[...versionIds]}::uuid[])`);
}
