import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";

/**
 * The items that the person of the scope may see, as `i`. A partner's people see what is published for their level and
 * for a program that their partner is in now.
 */
export function visibleItems(tx: TenantTx) {
  const { vendor, member } = tx.scope;
  const published = tx
    .selectFrom("library.items as i")
    .where("i.vendor_id", "=", vendor.id)
    .where("i.published_at", "is not", null)
    .where("i.archived_at", "is", null);
  if (!member) return published;
  return published.where(sql<boolean>`${member.level} = any(i.levels)`).where(
    sql<boolean>`(i.all_programs or exists (
        select from library.audiences a
        join recruitment.enrollments e on e.vendor_id = a.vendor_id and e.program_id = a.program_id
        where a.vendor_id = ${vendor.id} and a.item_id = i.id
          and e.vendor_id = ${vendor.id} and e.partner_id = ${member.partnerId} and e.ended_at is null))`,
  );
}

/** `visibleItems` joined with what is read of them: their published versions, as `v`. */
export function visibleVersions(tx: TenantTx) {
  return visibleItems(tx)
    .innerJoin("library.versions as v", (join) =>
      join.onRef("v.vendor_id", "=", "i.vendor_id").onRef("v.id", "=", "i.published_version_id"),
    )
    .where("v.vendor_id", "=", tx.scope.vendor.id);
}
