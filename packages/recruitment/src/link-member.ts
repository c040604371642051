import { type TenantTx, uniqueViolationOf } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { domainError, err, ok, type Result } from "@tributary/kernel";

/**
 * Gives an employee's card its person; what they may enter follows in the same transaction. `not_found` without the
 * card or when its access has ended; `taken` when the person has another card of this partner.
 */
export async function linkMemberToUser(
  tx: TenantTx,
  memberId: string,
  userId: string,
): Promise<Result<null>> {
  try {
    const linked = await tx
      .updateTable("recruitment.members")
      .set({ user_id: userId })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", memberId)
      .where("disabled_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!linked) return err(domainError("not_found", { noun: "member" }));
  } catch (error) {
    if (uniqueViolationOf(error) === null) throw error;
    return err(domainError("taken", { field: "user" }));
  }
  await recordAudit(tx, { action: "member.link", subjectKind: "member", subjectId: memberId });
  return ok(null);
}
