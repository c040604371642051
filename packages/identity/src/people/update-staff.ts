import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { type Clock, domainError, err, isUuid, ok, type Result } from "@tributary/kernel";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffRole } from "../permissions.ts";

/** What is to become of one of the vendor's people. */
export interface StaffChange {
  readonly userId: string;
  readonly role?: StaffRole;
  /** True ends the access, false gives it back. */
  readonly disabled?: boolean;
}

/**
 * Changes the role or the access of one of the vendor's people; it holds from their next request on. The last
 * director can neither be demoted nor shut out (`conflict`): somebody must be able to let others in.
 */
export async function updateStaff(
  database: Database,
  scope: TenantScope,
  change: StaffChange,
  clock: Clock,
): Promise<Result<null>> {
  if (!isUuid(change.userId)) return err(domainError("not_found", { noun: "staff" }));
  return withTenant(database, scope, async (tx) => {
    const platform = platformIn(tx);
    const rows = await platform
      .selectFrom("identity.vendor_memberships")
      .where("vendor_id", "=", scope.vendor.id)
      .select(["user_id", "role", "disabled_at"])
      .orderBy("user_id")
      .forUpdate()
      .execute();
    const present = rows.find((row) => row.user_id === change.userId);
    if (!present) return err(domainError("not_found", { noun: "staff" }));
    const role = change.role ?? present.role;
    const disabled = change.disabled ?? present.disabled_at !== null;
    const others = rows.some(
      (row) => row.user_id !== change.userId && row.role === "director" && !row.disabled_at,
    );
    if (!others && (role !== "director" || disabled))
      return err(domainError("conflict", { noun: "last_director" }));
    await platform
      .updateTable("identity.vendor_memberships")
      .set({ role, disabled_at: disabled ? clock.now() : null })
      .where("vendor_id", "=", scope.vendor.id)
      .where("user_id", "=", change.userId)
      .execute();
    await recordAudit(tx, {
      action: "staff.update",
      subjectKind: "user",
      subjectId: change.userId,
      details: { role, disabled },
    });
    return ok(null);
  });
}
