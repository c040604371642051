import type { ScopeMember, TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import { type Outline, outlineOf } from "../domain/outline.ts";
import { decideRun, type Run, type RunFacts } from "../domain/run.ts";

/** A course as one learner has it. */
export interface OwnCourse extends RunFacts {
  readonly courseId: string;
  readonly versionId: string;
  readonly title: string;
  readonly summary: string;
  readonly required: boolean;
  readonly dueAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly visits: readonly { readonly lessonId: string; readonly done: boolean; readonly place: number }[];
  readonly answers: readonly {
    readonly versionId: string;
    readonly isRight: boolean;
    readonly chosen: readonly string[];
  }[];
  readonly completion: { readonly scorePercent: number; readonly completedAt: Date } | null;
  readonly certificate: { readonly id: string; readonly code: string } | null;
  readonly run: Run;
}

interface OwnCourseRow extends Omit<OwnCourse, "outline" | "completed" | "completion" | "run"> {
  readonly outline: unknown;
  readonly completion: { readonly scorePercent: number; readonly completedAt: string } | null;
}

/** The learner that the scope acts for. Whoever is no member of a partner has no courses of their own. */
export function learnerOf(tx: TenantTx): ScopeMember {
  if (!tx.scope.member) throw new Error("only a partner's people learn");
  return tx.scope.member;
}

/**
 * Courses that are published and meant for the learner, by their partner's programs and their level, or that they have
 * passed. A course is granted in the moment its grant is made: nothing is waited for. All that one learner has done in
 * each comes along, in one query.
 */
async function selectOwnCourses(tx: TenantTx, which: RawBuilder<unknown>): Promise<OwnCourse[]> {
  const vendorId = tx.scope.vendor.id;
  const me = learnerOf(tx);
  const mine = sql`x.vendor_id = ${vendorId} and x.member_id = ${me.id} and x.course_id = c.id`;
  const { rows } = await sql<OwnCourseRow>`
    select c.id as "courseId", v.id as "versionId", v.title, v.summary, v.passing_percent as "passingPercent",
      v.attempt_limit + coalesce(e.extra_attempts, 0) as "attemptLimit", v.outline,
      coalesce(g.required, false) as required, e.due_at as "dueAt", e.started_at as "startedAt",
      e.last_lesson_id as "lastLessonId", e.last_seen_at as "lastSeenAt",
      (select coalesce(jsonb_agg(jsonb_build_object('lessonId', x.lesson_id, 'done', x.done_at is not null, 'place', x.place)), '[]')
        from learning.lesson_visits as x where ${mine}) as visits,
      (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number, 'scorePercent', x.score_percent,
          'passed', x.passed) order by x.number), '[]')
        from learning.attempts as x where ${mine}) as attempts,
      (select coalesce(jsonb_agg(jsonb_build_object('versionId', a.question_version_id, 'isRight', a.is_right,
          'chosen', to_jsonb(a.chosen))), '[]')
        from learning.answers as a where a.vendor_id = ${vendorId} and a.attempt_id = (
          select x.id from learning.attempts as x where ${mine} order by x.number desc limit 1)) as answers,
      case when d.id is not null then jsonb_build_object('scorePercent', d.score_percent, 'completedAt', d.completed_at) end as completion,
      case when f.id is not null then jsonb_build_object('id', f.id, 'code', f.code) end as certificate
    from learning.courses as c
    join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    left join learning.course_enrolments as e on e.vendor_id = c.vendor_id and e.member_id = ${me.id} and e.course_id = c.id
    left join learning.completions as d on d.vendor_id = c.vendor_id and d.member_id = ${me.id} and d.course_id = c.id
    left join learning.certificates as f on f.vendor_id = d.vendor_id and f.completion_id = d.id
    cross join lateral (
      select bool_or(g.required) as required
      from learning.grants as g
      join recruitment.enrollments as n on n.vendor_id = g.vendor_id and n.program_id = g.program_id
        and n.partner_id = ${me.partnerId} and n.ended_at is null
      where g.vendor_id = c.vendor_id and g.course_id = c.id and g.revoked_at is null and ${me.level} = any(g.levels)
    ) as g
    where c.vendor_id = ${vendorId} and c.archived_at is null and (g.required is not null or d.id is not null) and ${which}
    order by c.created_at, c.id
    limit 200`.execute(tx);
  return rows.map(courseOf);
}

function courseOf({ outline, completion, ...row }: OwnCourseRow): OwnCourse {
  const read: Outline = outlineOf(outline);
  const facts = { ...row, outline: read, completed: completion !== null };
  return {
    ...facts,
    completion: completion && { ...completion, completedAt: new Date(completion.completedAt) },
    run: decideRun(facts),
  };
}

/** All courses of a learner, the oldest first, two hundred at most. */
export async function listOwnCourses(tx: TenantTx): Promise<OwnCourse[]> {
  return selectOwnCourses(tx, sql`true`);
}

/** A course of a learner; null when there is none that is meant for them. */
export async function findOwnCourse(tx: TenantTx, courseId: string): Promise<OwnCourse | null> {
  const [course] = await selectOwnCourses(tx, sql`c.id = ${courseId}::uuid`);
  return course ?? null;
}
