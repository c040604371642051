import type { TenantTx } from "@tributary/db";
import { ownRows } from "@tributary/recruitment";
import { sql } from "kysely";
import { lessonsIn, outlineOf } from "../domain/outline.ts";

/** A lesson of the published course, and how far learners came: all that were in it, whatever the version. */
export interface LessonFigures {
  readonly lessonId: string;
  readonly title: string;
  readonly moduleTitle: string;
  readonly opened: number;
  readonly done: number;
}

/** A question that is asked now, and how it was answered in first runs, whatever its words were. */
export interface QuestionFigures {
  readonly questionId: string;
  readonly lessonId: string;
  readonly prompt: string;
  readonly answers: number;
  readonly wrong: number;
}

/** How a course does. */
export interface CourseReport {
  readonly title: string;
  readonly assigned: number;
  readonly started: number;
  readonly completed: number;
  /** Runs that fell short of passing. */
  readonly failed: number;
  /** In reading order. */
  readonly lessons: readonly LessonFigures[];
  /** The hardest first. */
  readonly questions: readonly QuestionFigures[];
}

interface Sums {
  readonly title: string;
  readonly outline: unknown;
  readonly assigned: number;
  readonly started: number;
  readonly completed: number;
  readonly failed: number;
  readonly lessons: Record<string, { opened: number; done: number }> | null;
}

/** The report of a published course, added up from its days; null when it was never published. Two queries. */
export async function courseReport(tx: TenantTx, courseId: string): Promise<CourseReport | null> {
  const { rows } = await sql<Sums>`
    select v.title, v.outline, d.*, (
      select jsonb_object_agg(l.lesson_id, jsonb_build_object('opened', l.opened, 'done', l.done)) from (
        select lesson_id, sum(opened)::int as opened, sum(done)::int as done from learning.lesson_days
        where vendor_id = c.vendor_id and course_id = c.id group by lesson_id) as l) as lessons
    from learning.courses as c
    join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    cross join lateral (
      select coalesce(sum(assigned), 0)::int as assigned, coalesce(sum(started), 0)::int as started,
        coalesce(sum(completed), 0)::int as completed, coalesce(sum(failed), 0)::int as failed
      from learning.course_days where vendor_id = c.vendor_id and course_id = c.id) as d
    where c.vendor_id = ${tx.scope.vendor.id} and c.id = ${courseId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { outline, lessons, ...totals } = row;
  const figures = outlineOf(outline).modules.flatMap((module) =>
    module.lessons.map(({ id, title }) => ({
      ...{ lessonId: id, title, moduleTitle: module.title },
      ...(lessons?.[id] ?? { opened: 0, done: 0 }),
    })),
  );
  return { ...totals, lessons: figures, questions: await listQuestionFigures(tx, courseId) };
}

async function listQuestionFigures(tx: TenantTx, courseId: string): Promise<QuestionFigures[]> {
  const { rows } = await sql<QuestionFigures>`
    select q.id as "questionId", q.lesson_id as "lessonId", v.prompt, d.answers, d.wrong
    from learning.questions as q
    cross join lateral (
      select v.prompt from learning.question_versions as v
      where v.vendor_id = q.vendor_id and v.question_id = q.id order by v.number desc limit 1) as v
    cross join lateral (
      select coalesce(sum(first_answers), 0)::int as answers, coalesce(sum(first_wrong), 0)::int as wrong
      from learning.question_days as d
      where d.vendor_id = q.vendor_id and d.course_id = q.course_id and d.question_id = q.id) as d
    where q.vendor_id = ${tx.scope.vendor.id} and q.course_id = ${courseId}::uuid and q.retired_at is null
    order by d.wrong::numeric / greatest(d.answers, 1) desc, d.answers desc, q.id
    limit 500`.execute(tx);
  return rows;
}

/** Where one of a head's people stands in one course. */
export interface TeamProgress {
  readonly memberId: string;
  readonly courseId: string;
  readonly title: string;
  readonly doneLessons: number;
  readonly totalLessons: number;
  readonly dueAt: Date | null;
  readonly scorePercent: number | null;
  readonly completedAt: Date | null;
}

/** How those whom the scope may see stand in the courses that they have, two thousand rows at most. */
export async function teamProgress(tx: TenantTx): Promise<TeamProgress[]> {
  const { rows } = await sql<
    Omit<TeamProgress, "doneLessons" | "totalLessons"> & { outline: unknown; done: string[] }
  >`
    select e.member_id as "memberId", e.course_id as "courseId", v.title, v.outline, e.due_at as "dueAt",
      d.score_percent as "scorePercent", d.completed_at as "completedAt",
      array(select x.lesson_id::text from learning.lesson_visits as x
        where x.vendor_id = e.vendor_id and x.member_id = e.member_id and x.course_id = e.course_id
          and x.done_at is not null) as done
    from learning.course_enrolments as e
    join learning.courses as c on c.vendor_id = e.vendor_id and c.id = e.course_id and c.archived_at is null
    join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    left join learning.completions as d on d.vendor_id = e.vendor_id and d.member_id = e.member_id and d.course_id = e.course_id
    where e.vendor_id = ${tx.scope.vendor.id} and ${ownRows(tx, { partner: "e.partner_id", member: "e.member_id" })}
    order by c.created_at, c.id, e.member_id
    limit 2000`.execute(tx);
  return rows.map(({ outline, done, ...row }) => {
    const lessons = lessonsIn(outlineOf(outline));
    return {
      ...row,
      totalLessons: lessons.length,
      doneLessons: lessons.filter(({ id }) => done.includes(id)).length,
    };
  });
}
