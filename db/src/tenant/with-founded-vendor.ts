import { Kysely, type Transaction } from "kysely";
import { clientDialect } from "../client-dialect.ts";
import type { Database } from "../database.ts";
import type { PlatformTables } from "../generated/platform-tables.ts";
import { lendConnection } from "./lend-connection.ts";
import type { TenantScope, TenantTx } from "./scope.ts";
import { enterScope, transactionOn } from "./with-tenant.ts";

/** How a vendor comes to be: its own rows first, then what belongs to it. */
export interface Founding {
  /** Writes the vendor itself and gives the scope of all that is inside it. */
  readonly found: (trx: Transaction<PlatformTables>) => Promise<TenantScope>;
  readonly furnish: (tx: TenantTx) => Promise<void>;
}

/**
 * Opens a vendor and furnishes it in one transaction: the only one that writes platform and tenant tables together,
 * as a vendor that stands half furnished would be of no use to anybody.
 */
export async function withFoundedVendor(database: Database, { found, furnish }: Founding): Promise<void> {
  await lendConnection(database.pool, async (client) => {
    await client.query("begin");
    const platform = new Kysely<PlatformTables>({ dialect: clientDialect(client) });
    const scope = await found(platform as unknown as Transaction<PlatformTables>);
    await client.query(enterScope(scope));
    const tx = transactionOn(client, scope);
    await furnish(tx);
    await client.query("commit");
    if (tx.afterCommit.has("wake relay")) database.relay.wake();
  });
}
