import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { recordAudit } from "../audit/record-audit.ts";

/**
 * Takes back an invitation to the vendor's people: its link stops at once. When somebody has come in by it meanwhile it
 * is a `conflict`: their access is ended like anybody's.
 */
export async function withdrawInvitation(
  database: Database,
  scope: TenantScope,
  { invitationId }: { invitationId: string },
  clock: Clock,
): Promise<Result<null>> {
  return withTenant(database, scope, async (tx) => {
    const invitation = await platformIn(tx)
      .selectFrom("identity.invitations")
      .where("vendor_id", "=", scope.vendor.id)
      .where("id", "=", invitationId)
      .where("kind", "=", "staff")
      .select(["accepted_at", "revoked_at"])
      .forUpdate()
      .executeTakeFirst();
    if (!invitation) return err(domainError("not_found", { noun: "invitation" }));
    if (invitation.accepted_at) return err(domainError("conflict", { noun: "invitation" }));
    if (invitation.revoked_at) return ok(null);
    await platformIn(tx)
      .updateTable("identity.invitations")
      .set({ revoked_at: clock.now() })
      .where("id", "=", invitationId)
      .execute();
    await recordAudit(tx, {
      action: "staff.uninvite",
      subjectKind: "invitation",
      subjectId: invitationId,
    });
    return ok(null);
  });
}
