import type { TenantTx } from "@tributary/db";
import { type DomainError, domainError, invalid } from "@tributary/kernel";
import { normaliseEnrollmentCode } from "@tributary/recruitment";
import { type RawBuilder, sql } from "kysely";

/** Whom and what a lead or a sale names. */
export interface TargetRequest {
  readonly partnerId?: string | null;
  readonly partnerCode?: string | null;
  readonly memberId?: string | null;
  readonly memberEmail?: string | null;
  readonly programId?: string | null;
  readonly productId: string | null;
}

/** What was found of it; null where nothing was. */
export interface Target {
  readonly partnerId: string | null;
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly programId: string | null;
  readonly currency: string | null;
  readonly productId: string | null;
}

/** A partner's people write for themselves, whatever else is named. */
export function targetRequestOf(tx: TenantTx, request: TargetRequest): TargetRequest {
  const { member } = tx.scope;
  if (!member) return request;
  return { partnerId: member.partnerId, memberId: member.id, productId: request.productId };
}

/**
 * A select of one row: the open partner, the member whose access has not ended, the open program (the one named by the
 * partner ID or asked for, else the partner's first, else the vendor's first) and the product on sale. What does
 * not exist, or belongs to somebody else, is null.
 */
export function selectTarget(tx: TenantTx, request: TargetRequest): RawBuilder<Target> {
  const vendorId = tx.scope.vendor.id;
  const {
    partnerId = null,
    partnerCode,
    memberId = null,
    memberEmail = null,
    programId = null,
    productId,
  } = request;
  const code = partnerCode ? normaliseEnrollmentCode(partnerCode) : null;
  return sql<Target>`
    select p.id as "partnerId", m.id as "memberId", m.name as "memberName", g.id as "programId", g.currency,
      d.id as "productId"
    from (select 1) as one
    left join recruitment.enrollments as c on c.vendor_id = ${vendorId} and c.code = ${code} and c.ended_at is null
    left join recruitment.partners as p on p.vendor_id = ${vendorId} and p.archived_at is null
      and p.id = coalesce(${partnerId}::uuid, c.partner_id)
    left join recruitment.members as m on m.vendor_id = ${vendorId} and m.partner_id = p.id and m.disabled_at is null
      and (m.id = ${memberId}::uuid or m.email = ${memberEmail})
    left join lateral (
      select o.id, o.currency from programs.programs as o
      left join recruitment.enrollments as e on e.vendor_id = ${vendorId} and e.partner_id = p.id
        and e.program_id = o.id and e.ended_at is null
      where o.vendor_id = ${vendorId} and o.archived_at is null
        and o.id = coalesce(${programId}::uuid, c.program_id, o.id)
      order by e.enrolled_at nulls last, o.created_at, o.id
      limit 1
    ) as g on true
    left join programs.products as d on d.vendor_id = ${vendorId} and d.id = ${productId}::uuid
      and d.archived_at is null
    limit 1`;
}

/** What of a request was not found, said at its field; null when all was. */
export function findTargetProblem(request: TargetRequest, found: Target): DomainError | null {
  if (found.partnerId === null) {
    const field = request.partnerId ? "partnerId" : "partnerCode";
    return invalid(field, "unknown");
  }
  if (found.memberId === null && (request.memberId || request.memberEmail)) {
    return invalid(request.memberId ? "memberId" : "memberEmail", "unknown");
  }
  if (found.programId === null) return request.programId ? invalid("programId", "unknown") : noProgram;
  if (found.productId === null && request.productId) return invalid("productId", "unknown");
  return null;
}

const noProgram = domainError("not_found", { noun: "program" });
