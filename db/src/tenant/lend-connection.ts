import type { PoolClient } from "pg";
import type { Pool } from "../pool.ts";

/**
 * Lends a connection for one transaction, which `work` begins and ends; it is rolled back when that throws. A connection
 * that cannot even roll back is thrown away, never given to the next request.
 */
export async function lendConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query("rollback").catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
