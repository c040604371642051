import type { TenantTx } from "@tributary/db";
import { type RawBuilder, sql } from "kysely";

/**
 * The vendor in a condition, without showing the planner whose id it is. Statistics do not know a vendor that is new
 * or that has grown a thousandfold since they were taken; told its id, the planner believes it has no rows, takes any
 * index that begins with the vendor and reads all of it for every row of a file. Kept in the dark it reckons with the
 * average vendor and takes the index that names the row.
 */
export function someVendor(tx: TenantTx): RawBuilder<string> {
  return sql<string>`(select ${tx.scope.vendor.id}::uuid)`;
}

/**
 * Looks up and changes rows with plans made for this moment: one kept from when a table was empty would be used when
 * it is full. Rows that change are found one by one by their key. Inserts stay outside, as every check of a foreign
 * key would be planned anew too.
 */
export async function withFreshPlans<T>(tx: TenantTx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('plan_cache_mode', 'force_custom_plan', true),
    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
    set_config('enable_seqscan', 'off', true)`.execute(tx);
  const done = await work();
  await sql`select set_config('plan_cache_mode', 'auto', true),
    set_config('enable_hashjoin', 'on', true), set_config('enable_mergejoin', 'on', true),
    set_config('enable_seqscan', 'on', true)`.execute(tx);
  return done;
}
