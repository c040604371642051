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

/** Which of its names a request uses. Requests of one shape can be looked up by one statement. */
export interface TargetShape {
  readonly partner: "id" | "code";
  readonly member: "id" | "email" | "none";
  readonly program: boolean;
  readonly product: "of_program" | "any" | "none";
}

/** The shape of a request. A lead asks about what its program sells; a sale is a fact, whatever was sold. */
export function shapeOf(request: TargetRequest, product: "of_program" | "any"): TargetShape {
  return {
    partner: !request.partnerId && request.partnerCode ? "code" : "id",
    member: request.memberId ? "id" : request.memberEmail ? "email" : "none",
    program: Boolean(request.programId),
    product: request.productId ? product : "none",
  };
}

/** Where the names of a request stand in a statement: values of it, or columns of rows that were sent. */
export type TargetNames = { readonly [Name in keyof Required<TargetRequest>]: RawBuilder<unknown> };

/** What was found of one request, with any product: a row. */
export function selectTarget(tx: TenantTx, request: TargetRequest): RawBuilder<Target> {
  return selectNamedTarget(tx, shapeOf(request, "any"), {
    partnerId: sql`${request.partnerId ?? null}::uuid`,
    partnerCode: sql`${normaliseEnrollmentCode(request.partnerCode ?? "")}`,
    memberId: sql`${request.memberId ?? null}::uuid`,
    memberEmail: sql`${request.memberEmail ?? null}`,
    programId: sql`${request.programId ?? null}::uuid`,
    productId: sql`${request.productId}::uuid`,
  });
}

/**
 * A select of one row: the open partner, the member whose access has not ended, the open program (the one named by the
 * partner ID or asked for, else the partner's first, else the vendor's first) and the product on sale, for leads among those
 * that the program names, if it names any. What does not exist, or belongs to somebody else, is null. Tables of which nothing was named are left out: each costs every
 * lead a tenth of its time.
 */
export function selectNamedTarget(tx: TenantTx, shape: TargetShape, names: TargetNames): RawBuilder<Target> {
  const vendorId = tx.scope.vendor.id;
  const byCode = shape.partner === "code";
  const hasMember = shape.member !== "none";
  const partner = byCode ? sql`c.partner_id` : names.partnerId;
  const program = shape.program ? names.programId : byCode ? sql`c.program_id` : sql`o.id`;
  const member = shape.member === "id" ? sql`m.id = ${names.memberId}` : sql`m.email = ${names.memberEmail}`;
  return sql<Target>`
    select p.id as "partnerId", ${hasMember ? sql`m.id` : sql`null::uuid`} as "memberId",
      ${hasMember ? sql`m.name` : sql`null::text`} as "memberName", g.id as "programId", g.currency,
      ${shape.product !== "none" ? sql`d.id` : sql`null::uuid`} as "productId"
    from (select 1) as one
    ${when(
      byCode,
      sql`left join recruitment.enrollments as c on c.vendor_id = ${vendorId} and c.ended_at is null
        and c.code = ${names.partnerCode}`,
    )}
    left join recruitment.partners as p on p.vendor_id = ${vendorId} and p.id = ${partner} and p.archived_at is null
    ${when(
      hasMember,
      sql`left join recruitment.members as m on m.vendor_id = ${vendorId} and m.partner_id = p.id
        and ${member} and m.disabled_at is null`,
    )}
    left join lateral (
      select o.id, o.currency from programs.programs as o
      left join recruitment.enrollments as e on e.vendor_id = ${vendorId} and e.partner_id = p.id
        and e.program_id = o.id and e.ended_at is null
      where o.vendor_id = ${vendorId} and o.archived_at is null and o.id = ${program}
      order by e.enrolled_at nulls last, o.created_at, o.id
      limit 1
    ) as g on true
    ${when(
      shape.product !== "none",
      sql`left join programs.products as d on d.vendor_id = ${vendorId} and d.id = ${names.productId}
        and d.archived_at is null ${when(shape.product === "of_program", sql`and ${soldThrough(vendorId)}`)}`,
    )}
    limit 1`;
}

/** Whether the product `d` is sold through the program `g`: as `listProducts` of programs has it. */
function soldThrough(vendorId: string): RawBuilder<unknown> {
  const named = sql`programs.program_products as n where n.vendor_id = ${vendorId} and n.program_id = g.id`;
  return sql`(d.id in (select n.product_id from ${named}) or not exists (select from ${named}))`;
}

function when(named: boolean, join: RawBuilder<unknown>): RawBuilder<unknown> {
  return named ? join : sql``;
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
