import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";

/**
 * The lock, held to the end of the transaction, that keeps a rebuild of a vendor's history apart from refreshes of
 * single days. Refreshes share it, so they do not wait for one another here.
 */
export function historyLock(tx: TenantTx, strength: "shared" | "exclusive"): RawBuilder<unknown> {
  const take = strength === "shared" ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
  return sql`${take}(hashtextextended(${`analytics.partner_days ${tx.scope.vendor.id}`}, 0))`;
}
