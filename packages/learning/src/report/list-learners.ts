import type { TenantTx } from "@tributary/db";
import { type Clock, decodeSortedCursor, normaliseName, type Page, pageOf } from "@tributary/kernel";
import { ownRows } from "@tributary/recruitment";
import { type RawBuilder, sql } from "kysely";

/** A learner in the list of a course. */
export interface LearnerRow {
  readonly enrolmentId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly assignedAt: Date;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly doneLessons: number;
  readonly attempts: number;
  /** Runs given on top of the course's limit. */
  readonly extraAttempts: number;
  /** Of the completion; else of the latest run that ended. */
  readonly scorePercent: number | null;
  readonly completedAt: Date | null;
  readonly certificateId: string | null;
}

/** How a learner stands: who is late has not passed by the day that it was due. */
export const learnerStates = ["passed", "late", "under_way", "assigned"] as const;
/** One of `learnerStates`. */
export type LearnerState = (typeof learnerStates)[number];

/** Which learners of a course are asked for. */
export interface LearnerFilter {
  readonly courseId: string;
  /** A part of the name of the person or the partner. */
  readonly search?: string | undefined;
  readonly state?: LearnerState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Learners of a course, the latest assigned first. Heads see their people. */
export async function listLearners(
  tx: TenantTx,
  { courseId, search, state, cursor, limit }: LearnerFilter,
  clock: Clock,
): Promise<Page<LearnerRow>> {
  const after = decodeSortedCursor(cursor, "instant");
  const { rows } = await sql<LearnerRow>`
    select e.id as "enrolmentId", e.member_id as "memberId", m.name as "memberName", e.partner_id as "partnerId",
      p.name as "partnerName", e.assigned_at as "assignedAt", e.due_at as "dueAt", e.started_at as "startedAt",
      e.extra_attempts as "extraAttempts",
      (select count(*)::int from learning.lesson_visits as x
        where x.vendor_id = e.vendor_id and x.member_id = e.member_id and x.course_id = e.course_id
          and x.done_at is not null) as "doneLessons",
      t.attempts, coalesce(d.score_percent, t.score) as "scorePercent", d.completed_at as "completedAt",
      f.id as "certificateId"
    from (
      select * from learning.course_enrolments as e
      where e.vendor_id = ${tx.scope.vendor.id} and e.course_id = ${courseId}::uuid
        and ${ownRows(tx, { partner: "e.partner_id", member: "e.member_id" })}
        ${state ? stands(state, clock) : sql``} ${search ? isCalled(search) : sql``}
        ${after ? sql`and (e.assigned_at, e.id) < (${after.value}::timestamptz, ${after.id}::uuid)` : sql``}
      order by e.assigned_at desc, e.id desc limit ${limit + 1}
    ) as e
    join recruitment.members as m on m.vendor_id = e.vendor_id and m.id = e.member_id
    join recruitment.partners as p on p.vendor_id = e.vendor_id and p.id = e.partner_id
    left join learning.completions as d on d.vendor_id = e.vendor_id and d.member_id = e.member_id and d.course_id = e.course_id
    left join learning.certificates as f on f.vendor_id = d.vendor_id and f.completion_id = d.id and f.revoked_at is null
    cross join lateral (
      select count(*)::int as attempts,
        (array_agg(x.score_percent order by x.number desc) filter (where x.passed is not null))[1] as score
      from learning.attempts as x
      where x.vendor_id = e.vendor_id and x.member_id = e.member_id and x.course_id = e.course_id) as t
    order by e.assigned_at desc, e.id desc`.execute(tx);
  return pageOf(rows, limit, (row) => [row.assignedAt.toISOString(), row.enrolmentId]);
}

function stands(state: LearnerState, clock: Clock): RawBuilder<unknown> {
  const passed = sql`exists (select from learning.completions as d
    where d.vendor_id = e.vendor_id and d.member_id = e.member_id and d.course_id = e.course_id)`;
  const late = sql`coalesce(e.due_at < ${clock.now()}, false)`;
  if (state === "passed") return sql`and ${passed}`;
  if (state === "late") return sql`and not ${passed} and ${late}`;
  const begun = state === "under_way" ? sql`is not null` : sql`is null`;
  return sql`and not ${passed} and not ${late} and e.started_at ${begun}`;
}

function isCalled(search: string): RawBuilder<unknown> {
  const words = normaliseName(search);
  return sql`and (
    exists (select from recruitment.members as m
      where m.vendor_id = e.vendor_id and m.id = e.member_id and position(${words} in m.name_key) > 0)
    or exists (select from recruitment.partners as p
      where p.vendor_id = e.vendor_id and p.id = e.partner_id and position(${words} in p.name_key) > 0))`;
}
