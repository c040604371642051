import type { TenantTx } from "@tributary/db";
import { memberLevels } from "@tributary/identity";
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

/**
 * Which of some people (a select of their `member_id`) still belong to the programs that are for some people only: as
 * `member_id` and `program_id`. Who has left is asked no more; what they know is kept for the day they are back.
 */
export function selectStillInside(
  tx: TenantTx,
  programs: readonly RecallProgram[],
  people: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (programs.length === 0) return sql`select null::uuid as member_id, null::uuid as program_id where false`;
  const each = programs.map(
    (program) => sql`
      select a.member_id, ${program.id}::uuid as program_id
      from (${selectAudience(tx, program)} and m.id in (${people})) as a`,
  );
  return sql.join(each, sql` union all `);
}

/** Whether somebody at a partner may be outside of a program. */
export function isForSome({ partnerProgramId, courseId, levels }: RecallProgram): boolean {
  return (
    partnerProgramId !== null || courseId !== null || memberLevels.some((level) => !levels.includes(level))
  );
}
