import type { Database, TenantScope } from "@tributary/db";
import { withTenant } from "@tributary/db";
import { newId, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
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
    await sql`
      insert into identity.api_keys (id, vendor_id, name, role, scopes, hash, hint, created_by, expires_at)
      values (${id}, ${scope.vendor.id}, ${input.name}, ${input.role}, ${scopes}, ${hashApiKey(key)}, ${hintOf(key)},
        ${by}, ${input.expiresAt ?? null})
    `.execute(tx);
    await recordAudit(tx, {
      action: "api_key.create",
      subjectKind: "api_key",
      subjectId: id,
      details: { role: input.role, scopes: scopes.length },
    });
    return ok({ id, key });
  });
}
