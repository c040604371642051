import { type RawBuilder, sql } from "kysely";
import type { TenantTx } from "./scope.ts";

/**
 * The lock, held to the end of the transaction, that keeps a rebuild of a vendor's whole rollup apart from refreshes of
 * single keys of it. Refreshes share it, so they do not wait for one another here.
 */
export function rollupLock(
  tx: TenantTx,
  rollup: string,
  strength: "shared" | "exclusive",
): RawBuilder<unknown> {
  const take = strength === "shared" ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`;
  return sql`${take}(hashtextextended(${`${rollup} ${tx.scope.vendor.id}`}, 0))`;
}
