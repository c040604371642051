import type { Database, TenantScope } from "@tributary/db";
import { withTenant } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { newId, ok, type Result } from "@tributary/kernel";
import { recordAudit } from "../audit/record-audit.ts";
import { permissionsOf, type StaffRole, type WorkspacePermission } from "../permissions.ts";
import { hashApiKey, hintOf, makeApiKey } from "./api-key.ts";

/** What a new key is called and may do. */
export interface ApiKeyInput {
  readonly name: string;
  readonly role: StaffRole;
  /** The rights it has; all of its role when not given. Rights beyond the role are left out. */
  readonly scopes?: readonly WorkspacePermission[];
  readonly expiresAt?: Date;
}

/** Makes a key of the scope's vendor. The key itself is given here and never again: only its hash is stored. */
export async function createApiKey(
  database: Database,
  scope: TenantScope,
  input: ApiKeyInput,
): Promise<Result<{ id: string; key: string }>> {
  const key = makeApiKey();
  const id = newId();
  const allowed = permissionsOf(input.role);
  const scopes = input.scopes ? allowed.filter((permission) => input.scopes?.includes(permission)) : allowed;
  return withTenant(database, scope, async (tx) => {
    const by = scope.actor.kind === "user" ? scope.actor.id : null;
    await platformIn(tx)
      .insertInto("identity.api_keys")
      .values({
        id,
        vendor_id: scope.vendor.id,
        name: input.name,
        role: input.role,
        scopes,
        hash: hashApiKey(key),
        hint: hintOf(key),
        created_by: by,
        expires_at: input.expiresAt ?? null,
      })
      .execute();
    await recordAudit(tx, {
      action: "api_key.create",
      subjectKind: "api_key",
      subjectId: id,
      details: { role: input.role, scopes: scopes.length },
    });
    return ok({ id, key });
  });
}
