import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { type Clock, domainError, err, isUuid, ok, type Result } from "@tributary/kernel";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffRole } from "../permissions.ts";

/** A key as it is listed: everything but the key. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly role: StaffRole;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedOn: string | null;
  readonly revokedAt: Date | null;
}

/** The keys of the scope's vendor, newest first; revoked ones too, as they explain the log. */
export async function listApiKeys(database: Database, scope: TenantScope): Promise<ApiKeyRow[]> {
  return database.platform
    .selectFrom("identity.api_keys")
    .where("vendor_id", "=", scope.vendor.id)
    .select(["id", "name", "hint", "role", "scopes", "created_at as createdAt", "expires_at as expiresAt"])
    .select(["last_used_on as lastUsedOn", "revoked_at as revokedAt"])
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}

/** Revokes a key; it opens nothing from the next request on. A key of another vendor is `not_found`. */
export async function revokeApiKey(
  database: Database,
  scope: TenantScope,
  id: string,
  clock: Clock,
): Promise<Result<null>> {
  if (!isUuid(id)) return err(domainError("not_found", { noun: "api_key" }));
  return withTenant(database, scope, async (tx) => {
    const revoked = await platformIn(tx)
      .updateTable("identity.api_keys")
      .set((column) => ({ revoked_at: column.fn.coalesce("revoked_at", column.val(clock.now())) }))
      .where("vendor_id", "=", scope.vendor.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (revoked.numUpdatedRows !== 1n) return err(domainError("not_found", { noun: "api_key" }));
    await recordAudit(tx, { action: "api_key.revoke", subjectKind: "api_key", subjectId: id });
    return ok(null);
  });
}
