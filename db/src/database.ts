import { Kysely, PostgresDialect } from "kysely";
import type { PlatformTables } from "./generated/platform-tables.ts";
import { createWaker, type Waker } from "./outbox/wake-relay.ts";
import { openPool, type Pool } from "./pool.ts";

/** The tables that belong to no vendor. Tenant tables cannot be named here. */
export type PlatformDb = Kysely<PlatformTables>;

/** An open database. Tenant tables are reached only through `withTenant`. */
export interface Database {
  readonly platform: PlatformDb;
  /** For the doors of this package, health checks and the queue; slices have no business with it. */
  readonly pool: Pool;
  readonly relay: Waker;
  close(): Promise<void>;
}

/** How to open a database. */
export interface DatabaseOptions {
  readonly url: string;
  /** Most connections at once; 10 when not given. */
  readonly max?: number;
  /** Told when the server closes an idle connection. */
  readonly onIdleError?: (error: Error) => void;
}

/** Opens the database as the runtime role. Connects on first use. */
export function openDatabase({ url, max = 10, onIdleError = () => {} }: DatabaseOptions): Database {
  const pool = openPool(url, max, onIdleError);
  const relay = createWaker(pool);
  return {
    pool,
    relay,
    platform: new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) }),
    close: async () => {
      await relay.settle();
      await pool.end();
    },
  };
}
