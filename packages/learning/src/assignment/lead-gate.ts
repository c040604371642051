import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";

/** A course that has to be passed first. */
export interface RequiredCourse {
  readonly id: string;
  readonly title: string;
}

/**
 * The courses that a member has to pass before their leads are taken, in the program that their partner entered first
 * (where a member's leads go). None for whoever is no member, and in nearly all cases: one short query.
 */
export async function listCoursesBeforeLeads(tx: TenantTx): Promise<RequiredCourse[]> {
  const me = tx.scope.member;
  if (!me) return [];
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<RequiredCourse>`
    select c.id, v.title
    from learning.grants as g
    join learning.courses as c on c.vendor_id = g.vendor_id and c.id = g.course_id and c.archived_at is null
    join learning.course_versions as v on v.vendor_id = c.vendor_id and v.id = c.published_version_id
    where g.vendor_id = ${vendorId} and g.revoked_at is null and g.gates_leads and ${me.level} = any(g.levels)
      and g.program_id = (
        select e.program_id from recruitment.enrollments as e
        join programs.programs as p on p.vendor_id = e.vendor_id and p.id = e.program_id and p.archived_at is null
        where e.vendor_id = ${vendorId} and e.partner_id = ${me.partnerId} and e.ended_at is null
        order by e.enrolled_at, p.created_at, p.id limit 1)
      and not exists (
        select from learning.completions as d
        where d.vendor_id = g.vendor_id and d.member_id = ${me.id} and d.course_id = g.course_id)
    order by c.created_at, c.id
    limit 20`.execute(tx);
  return rows;
}
