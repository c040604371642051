import type { TenantTx } from "@tributary/db";
import { type RawBuilder, type SqlBool, sql } from "kysely";

/** The columns that say whose a row is. */
export interface RowOwner {
  readonly partner: string;
  readonly member: string;
}

/**
 * The rule of whose rows a scope may see, as a condition on any query: the vendor's people all; a department head the
 * partner's; a group head the group's and their own; a rep their own. The only place where it stands; row security
 * keeps partners apart a second time, but knows nothing of groups.
 */
export function ownRows(tx: TenantTx, { partner, member }: RowOwner): RawBuilder<SqlBool> {
  const me = tx.scope.member;
  if (!me) return sql<SqlBool>`true`;
  const ofPartner = sql<SqlBool>`${sql.ref(partner)} = ${me.partnerId}`;
  if (me.level === "department_head") return ofPartner;
  if (me.level === "rep") return sql<SqlBool>`${ofPartner} and ${sql.ref(member)} = ${me.id}`;
  const vendorId = tx.scope.vendor.id;
  return sql<SqlBool>`${ofPartner} and (${sql.ref(member)} = ${me.id} or ${sql.ref(member)} in (
    select id from recruitment.members where vendor_id = ${vendorId} and partner_id = ${me.partnerId}
      and group_id = (select group_id from recruitment.members where vendor_id = ${vendorId} and id = ${me.id})))`;
}
