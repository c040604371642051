import type { Database, TenantScope } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { sql } from "kysely";
import { roleMay, type StaffRole, type WorkspacePermission } from "../permissions.ts";
import { hashApiKey, isApiKey } from "./api-key.ts";

/** A key that was recognised: whose it is and what it may do. */
export interface RecognisedKey {
  readonly id: string;
  readonly role: StaffRole;
  readonly scopes: readonly string[];
  scopeFor(permission: WorkspacePermission): Result<TenantScope>;
}

/**
 * Recognises a key of an `Authorization: Bearer` header, in one statement. Unknown, revoked and expired keys are
 * refused alike. The day of its last use is noted, at most once a day.
 */
export async function recogniseApiKey(database: Database, key: string): Promise<Result<RecognisedKey>> {
  if (!isApiKey(key)) return err(domainError("unauthenticated", {}));
  const { rows } = await database.pool.query<KeyRow>({
    name: "recognise-api-key",
    text: `select k.id, k.name as "keyName", k.role, k.scopes, k.last_used_on = current_date as "usedToday",
        jsonb_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'currency', v.currency,
          'timeZone', v.time_zone, 'locale', v.locale, 'accentHue', v.accent_hue) as vendor
      from identity.api_keys k join platform.vendors v on v.id = k.vendor_id
      where k.hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
    values: [hashApiKey(key)],
  });
  const row = rows[0];
  if (!row) return err(domainError("unauthenticated", {}));
  if (!row.usedToday) await noteUse(database, row.id);
  return ok({
    id: row.id,
    role: row.role,
    scopes: row.scopes,
    scopeFor: (permission) => {
      const may = roleMay(row.role, permission) && row.scopes.includes(permission);
      if (!may) return err(domainError("forbidden", { permission }));
      const actor = { kind: "api_key", id: row.id, name: row.keyName } as const;
      return ok(mintTenantScope({ vendor: row.vendor, actor, member: null }));
    },
  });
}

interface KeyRow {
  id: string;
  keyName: string;
  role: StaffRole;
  scopes: string[];
  usedToday: boolean | null;
  vendor: TenantScope["vendor"];
}

async function noteUse(database: Database, id: string): Promise<void> {
  await database.platform
    .updateTable("identity.api_keys")
    .set({ last_used_on: sql<string>`current_date` })
    .where("id", "=", id)
    .execute();
}
