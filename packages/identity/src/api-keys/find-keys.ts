import type { Database, KeyState, ScopeVendor } from "@tributary/db";
import type { StaffRole } from "../permissions.ts";

/** A key that is in force, as it was read, with the vendor that it opens. */
export interface FoundKey extends KeyState {
  readonly hash: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly scopes: readonly string[];
  readonly vendor: ScopeVendor;
}

/**
 * The keys of these hashes that are neither revoked nor expired, with the state of each that
 * `identity.confirm_api_key` compares. That they are used today is noted first, as it changes that state.
 */
export async function findKeys(
  { pool }: Database,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, FoundKey>> {
  await pool.query({
    name: "note-use-of-api-keys",
    text: `update identity.api_keys set last_used_on = current_date
      where hash = any($1) and last_used_on is distinct from current_date`,
    values: [hashes],
  });
  const { rows } = await pool.query<FoundKey>({
    name: "find-api-keys",
    text: `select k.id as "keyId", k.xmin || '.' || v.xmin as state, k.hash, k.name, k.role, k.scopes,
        jsonb_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'currency', v.currency,
          'timeZone', v.time_zone, 'locale', v.locale, 'accentHue', v.accent_hue) as vendor
      from identity.api_keys k join platform.vendors v on v.id = k.vendor_id
      where k.hash = any($1) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
    values: [hashes],
  });
  return new Map(rows.map((row) => [row.hash, row]));
}
