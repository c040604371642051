import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import { learnerOf } from "./own-course.ts";

/**
 * Whether a learner may open a file: a course of theirs shows it in the version that is published now. For the grants
 * by which the portal serves files.
 */
export async function lessonShowsFile(tx: TenantTx, fileId: string): Promise<boolean> {
  const me = learnerOf(tx);
  const { rows } = await sql<{ shows: boolean }>`
    select exists (
      select from learning.version_files as f
      join learning.courses as c on c.vendor_id = f.vendor_id and c.published_version_id = f.course_version_id
        and c.archived_at is null
      where f.vendor_id = ${tx.scope.vendor.id} and f.file_id = ${fileId}::uuid and (
        exists (
          select from learning.completions as d
          where d.vendor_id = c.vendor_id and d.member_id = ${me.id} and d.course_id = c.id)
        or exists (
          select from learning.grants as g
          join recruitment.enrollments as n on n.vendor_id = g.vendor_id and n.program_id = g.program_id
            and n.partner_id = ${me.partnerId} and n.ended_at is null
          where g.vendor_id = c.vendor_id and g.course_id = c.id and g.revoked_at is null
            and ${me.level} = any(g.levels)))
    ) as shows`.execute(tx);
  return rows[0]?.shows ?? false;
}
