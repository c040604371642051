import type { PlatformDb, ScopeVendor } from "@tributary/db";

function selectVendors(db: PlatformDb) {
  return db
    .selectFrom("platform.vendors")
    .select(["id", "slug", "name", "currency", "time_zone as timeZone", "locale", "accent_hue as accentHue"]);
}

/** A vendor by its id, or null. */
export async function findVendorById(db: PlatformDb, id: string): Promise<ScopeVendor | null> {
  return (await selectVendors(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Vendors by their ids; those that are not there are left out. */
export async function findVendorsById(
  db: PlatformDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ScopeVendor>> {
  if (ids.length === 0) return new Map();
  const rows = await selectVendors(db).where("id", "in", ids).execute();
  return new Map(rows.map((vendor) => [vendor.id, vendor]));
}

/** A vendor by its slug, or null. */
export async function findVendorBySlug(db: PlatformDb, slug: string): Promise<ScopeVendor | null> {
  return (await selectVendors(db).where("slug", "=", slug).executeTakeFirst()) ?? null;
}
