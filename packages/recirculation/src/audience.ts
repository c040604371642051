import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";
import type { RecallProgram } from "./program-queries.ts";

/**
 * The people of a program as a select of `member_id` and `partner_id`: with an account that is open, of its levels, at
 * a partner of its partner program, who passed its course. Ordered and cut by whoever uses it.
 */
export function selectAudience(tx: TenantTx, program: RecallProgram): RawBuilder<unknown> {
  const vendorId = tx.scope.vendor.id;
  const { partnerProgramId, courseId, levels } = program;
  return sql`
    select m.id as member_id, m.partner_id
    from recruitment.members as m
    join recruitment.partners as p on p.vendor_id = m.vendor_id and p.id = m.partner_id and p.archived_at is null
    where m.vendor_id = ${vendorId} and m.disabled_at is null and m.user_id is not null
      and m.level = any(${[...levels]}::text[])
      ${
        partnerProgramId
          ? sql`and exists (select from recruitment.enrollments as e where e.vendor_id = m.vendor_id
              and e.partner_id = m.partner_id and e.program_id = ${partnerProgramId}::uuid and e.ended_at is null)`
          : sql``
      }
      ${
        courseId
          ? sql`and exists (select from learning.completions as c where c.vendor_id = m.vendor_id
              and c.member_id = m.id and c.course_id = ${courseId}::uuid)`
          : sql``
      }`;
}
