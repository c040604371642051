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
 * Recognises a key of an `Authorization: Bearer` header. Unknown, revoked and expired keys are refused alike. The day
 * of its last use is noted, at most once a day.
 */
export async function recogniseApiKey(database: Database, key: string): Promise<Result<RecognisedKey>> {
  const [recognised] = await recogniseApiKeys(database, [key]);
  return recognised ?? unknown;
}

/** As `recogniseApiKey`, for the keys of several requests in one statement; gives as many answers, in their order. */
export async function recogniseApiKeys(
  database: Database,
  keys: readonly string[],
): Promise<Result<RecognisedKey>[]> {
  const hashes = keys.map((key) => (isApiKey(key) ? hashApiKey(key) : null));
  const asked = [...new Set(hashes)].filter((hash) => hash !== null);
  const rows = asked.length > 0 ? await findKeys(database, asked) : [];
  const known = new Map(rows.map((row) => [row.hash, ok(recognisedOf(row))]));
  return hashes.map((hash) => known.get(hash ?? "") ?? unknown);
}

const unknown = err(domainError("unauthenticated", {}));

async function findKeys(database: Database, hashes: readonly string[]): Promise<KeyRow[]> {
  const { rows } = await database.pool.query<KeyRow>({
    name: "recognise-api-keys",
    text: `select k.id, k.hash, k.name as "keyName", k.role, k.scopes, k.last_used_on = current_date as "usedToday",
        jsonb_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'currency', v.currency,
          'timeZone', v.time_zone, 'locale', v.locale, 'accentHue', v.accent_hue) as vendor
      from identity.api_keys k join platform.vendors v on v.id = k.vendor_id
      where k.hash = any($1) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
    values: [hashes],
  });
  for (const row of rows) if (!row.usedToday) await noteUse(database, row.id);
  return rows;
}

function recognisedOf(row: KeyRow): RecognisedKey {
  return {
    id: row.id,
    role: row.role,
    scopes: row.scopes,
    scopeFor: (permission) => {
      const may = roleMay(row.role, permission) && row.scopes.includes(permission);
      if (!may) return err(domainError("forbidden", { permission }));
      const actor = { kind: "api_key", id: row.id, name: row.keyName } as const;
      return ok(mintTenantScope({ vendor: row.vendor, actor, member: null }));
    },
  };
}

interface KeyRow {
  id: string;
  hash: string;
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
