import type { TenantTx } from "@tributary/db";
import { ownRows } from "@tributary/recruitment";

/** How many leads a member sent in a range of time, and how many of those have been accepted since. */
export interface MemberLeadCount {
  readonly memberId: string;
  readonly sent: number;
  readonly accepted: number;
}

/** Leads sent within `from ≤ t < to` by each member whom the scope may see; those who sent none are left out. */
export async function countLeadsByMember(
  tx: TenantTx,
  { from, to }: { from: Date; to: Date },
): Promise<MemberLeadCount[]> {
  const rows = await tx
    .selectFrom("leads.leads as l")
    .where("l.vendor_id", "=", tx.scope.vendor.id)
    .where(ownRows(tx, { partner: "l.partner_id", member: "l.member_id" }))
    .where("l.member_id", "is not", null)
    .where("l.day_known", "=", true)
    .where("l.submitted_at", ">=", from)
    .where("l.submitted_at", "<", to)
    .select((is) => [
      "l.member_id as memberId",
      is.fn.countAll<number>().as("sent"),
      is.fn.count<number>("l.accepted_at").as("accepted"),
    ])
    .groupBy("l.member_id")
    .execute();
  return rows.flatMap(({ memberId, ...counts }) => (memberId ? [{ memberId, ...counts }] : []));
}
