import type { Database, ScopeVendor, TenantScope } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import type { VendorLink } from "../links/vendor-link.ts";
import { findVendorById, findVendorBySlug } from "./vendor-row.ts";

/**
 * The scope of somebody without a session who opened a signed link: all of the link's vendor, so what is done in it
 * must keep to the row that the link names. Null when the vendor is no more.
 */
export async function scopeForLink(
  database: Database,
  { vendorId }: VendorLink,
): Promise<TenantScope | null> {
  return publicScope(await findVendorById(database.platform, vendorId));
}

/**
 * The scope of anybody who looks at a vendor's public page: all of the vendor, so what is done in it must show only
 * what was published and write only what strangers may send. Null when there is no such vendor.
 */
export async function scopeForPublicPage(database: Database, slug: string): Promise<TenantScope | null> {
  return publicScope(await findVendorBySlug(database.platform, slug));
}

/** The scope of somebody without a session, of a vendor that was found. */
export function publicScope(vendor: ScopeVendor | null): TenantScope | null {
  if (!vendor) return null;
  return mintTenantScope({ vendor, actor: { kind: "public", id: null, name: "" }, member: null });
}
