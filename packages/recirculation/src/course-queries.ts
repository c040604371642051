import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";

/** A course from whose questions facts can be made. */
export interface CourseToKeep {
  readonly id: string;
  readonly title: string;
  readonly questions: number;
}

/** The courses that ask something, as they are published, those with most questions first. */
export async function listCoursesToKeep(tx: TenantTx): Promise<CourseToKeep[]> {
  const { rows } = await sql<CourseToKeep>`
    select q.course_id as id, v.title, count(*)::int as questions
    from learning.questions as q
    join lateral (
      select title from learning.course_versions as v
      where v.vendor_id = q.vendor_id and v.course_id = q.course_id order by v.number desc limit 1
    ) as v on true
    where q.vendor_id = ${tx.scope.vendor.id} and q.retired_at is null
    group by q.course_id, v.title order by count(*) desc, v.title limit 100`.execute(tx);
  return rows;
}
