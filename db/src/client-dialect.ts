import { createHash } from "node:crypto";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { PoolClient } from "pg";

const seenBefore = new Map<string, string>();
const limit = 1_000;

/**
 * A statement that comes again gets a name, so that each connection parses and plans it once. Texts that are built
 * anew each time (lists of varying length) stay nameless after the limit: names live as long as the connection.
 */
function nameOf(text: string): string | undefined {
  const known = seenBefore.get(text);
  if (known === undefined) {
    if (seenBefore.size < limit) seenBefore.set(text, "");
    return undefined;
  }
  if (known !== "") return known;
  const name = createHash("sha1").update(text).digest("base64url");
  seenBefore.set(text, name);
  return name;
}

/** Runs Kysely on one connection that somebody else holds: it neither begins nor ends transactions. */
export function clientDialect(client: PoolClient): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const name = nameOf(sql);
      const values = parameters as unknown[];
      const result = await client.query(name ? { name, text: sql, values } : { text: sql, values });
      return result.command === "SELECT"
        ? { rows: result.rows }
        : { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error("streaming is not offered inside a transaction scope");
    },
  };
  const nothing = async (): Promise<void> => {};
  const refuse = async (): Promise<never> => {
    throw new Error("a scope is one transaction already");
  };
  return {
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => connection,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: nothing,
      destroy: nothing,
    }),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}
