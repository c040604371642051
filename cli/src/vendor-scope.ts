import type { Database, TenantScope } from "@tributary/db";
import { findVendorBySlug, scopeForJobOf } from "@tributary/identity";
import { CommandProblem } from "./command-problem.ts";

/** All of the vendor with that slug: whoever runs commands on the machine owns the installation. */
export async function vendorScope(database: Database, slug: string): Promise<TenantScope> {
  const vendor = await findVendorBySlug(database.platform, slug);
  if (!vendor) throw new CommandProblem("not_found", `There is no vendor ${slug}.`, { noun: "vendor" });
  return scopeForJobOf(vendor);
}
