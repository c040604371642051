import type { Database, ScopeVendor, TenantScope } from "@tributary/db";
import { mintTenantScope } from "@tributary/db/mint";
import { findVendorById } from "./vendor-row.ts";

/** The scope of a job: all of one vendor, acted by nobody in particular. Throws when there is no such vendor. */
export async function scopeForJob(database: Database, vendorId: string): Promise<TenantScope> {
  const vendor = await findVendorById(database.platform, vendorId);
  if (!vendor) throw new Error("a job names a vendor that does not exist");
  return scopeForJobOf(vendor);
}

/** As `scopeForJob`, for a vendor that was read already. */
export function scopeForJobOf(vendor: ScopeVendor): TenantScope {
  return mintTenantScope({ vendor, actor: { kind: "job", id: null, name: "Tributary" }, member: null });
}
