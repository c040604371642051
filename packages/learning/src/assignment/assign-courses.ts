import { recordEvents, type TenantTx } from "@tributary/db";
import type { Clock } from "@tributary/kernel";
import { sql } from "kysely";
import { courseAssigned } from "../learning-events.ts";

/**
 * Enrols learners in courses that are meant for them and that they do not have yet: of one course, or of all. At most
 * `limit` at once; gives how many, so that the caller goes on until it is none. Of several grants the one that binds
 * more counts, the earlier due day first. Safe to run at any time, and twice at once.
 */
export async function assignCourses(
  tx: TenantTx,
  { courseId, limit }: { readonly courseId?: string | undefined; readonly limit: number },
  clock: Clock,
): Promise<number> {
  const now = clock.now();
  const { rows } = await sql<{ id: string; member_id: string; course_id: string; partner_id: string }>`
    insert into learning.course_enrolments (id, partner_id, member_id, course_id, source, assigned_at, due_at)
    select platform.new_id(), w.partner_id, w.member_id, w.course_id, 'grant', ${now},
      ${now}::timestamptz + w.due_days * interval '1 day'
    from (
      select distinct on (m.id, g.course_id) m.partner_id, m.id as member_id, g.course_id,
        case when g.required then g.due_days end as due_days
      from learning.grants as g
      join learning.courses as c on c.vendor_id = g.vendor_id and c.id = g.course_id and c.archived_at is null
        and c.published_version_id is not null
      join recruitment.enrollments as n on n.vendor_id = g.vendor_id and n.program_id = g.program_id and n.ended_at is null
      join recruitment.members as m on m.vendor_id = n.vendor_id and m.partner_id = n.partner_id
        and m.disabled_at is null and m.level = any(g.levels)
      where g.vendor_id = ${tx.scope.vendor.id} and g.revoked_at is null
        ${courseId ? sql`and g.course_id = ${courseId}::uuid` : sql``}
        and not exists (
          select from learning.course_enrolments as e
          where e.vendor_id = g.vendor_id and e.member_id = m.id and e.course_id = g.course_id)
      order by m.id, g.course_id, g.required desc, g.due_days nulls last
      limit ${limit}
    ) as w
    on conflict do nothing
    returning id, member_id, course_id, partner_id`.execute(tx);
  await recordEvents(
    tx,
    courseAssigned,
    rows.map(({ id, ...row }) => ({ ...row, enrolment_id: id, at: now.toISOString() })),
  );
  return rows.length;
}

/** What was assigned to a learner, for the mail that tells them. */
export interface Assignment {
  readonly memberId: string;
  readonly courseId: string;
  readonly courseTitle: string;
  readonly lessonCount: number;
  readonly minutes: number;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
}

/** An assignment; null when it is no more, or its course is not there for anybody now. */
export async function findAssignment(tx: TenantTx, enrolmentId: string): Promise<Assignment | null> {
  const { rows } = await sql<Assignment>`
    select e.member_id as "memberId", e.course_id as "courseId", v.title as "courseTitle", e.due_at as "dueAt",
      e.started_at as "startedAt",
      jsonb_array_length(jsonb_path_query_array(v.outline, '$.modules[*].lessons[*]')) as "lessonCount",
      (select coalesce(sum(m::text::int), 0)::int from jsonb_path_query(v.outline, '$.modules[*].lessons[*].minutes') as m) as minutes
    from learning.course_enrolments as e
    join learning.courses as c on c.vendor_id = e.vendor_id and c.id = e.course_id and c.archived_at is null
    join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    where e.vendor_id = ${tx.scope.vendor.id} and e.id = ${enrolmentId}::uuid`.execute(tx);
  return rows[0] ?? null;
}
