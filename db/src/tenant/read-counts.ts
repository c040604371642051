import { type Expression, sql } from "kysely";
import type { TenantTx } from "./scope.ts";

/** Single values, mostly counts, by the names they are asked under; one that is left out is not read. */
type Asked = Readonly<Partial<Record<string, Expression<unknown>>>>;

/**
 * Several counts, or other single values, in one statement, by the names they are asked under: what slices that know
 * nothing of each other have to say costs a screen one round trip. Nothing is asked of the database when nothing is
 * wanted.
 */
export async function readCounts<Counts extends Asked>(
  tx: TenantTx,
  counts: Counts,
): Promise<{
  readonly [Name in keyof Counts]: Counts[Name] extends Expression<infer Value> | undefined ? Value : never;
}> {
  const columns = Object.entries(counts).map(([name, count]) => sql`(${count}) as ${sql.id(name)}`);
  const asked = columns.length > 0 ? sql`select ${sql.join(columns)}` : null;
  return ((await asked?.execute(tx))?.rows[0] ?? {}) as Awaited<ReturnType<typeof readCounts<Counts>>>;
}
