import { type Expression, sql } from "kysely";
import type { TenantTx } from "./scope.ts";

/** Counts by the names they are asked under; one that is left out is not counted. */
type Asked = Readonly<Partial<Record<string, Expression<number>>>>;

/**
 * Several counts in one statement, by the names they are asked under: counts of slices that know nothing of each other
 * cost a screen one round trip. Nothing is asked of the database when no count is wanted.
 */
export async function readCounts<Counts extends Asked>(
  tx: TenantTx,
  counts: Counts,
): Promise<{ readonly [Name in keyof Counts]: number }> {
  const columns = Object.entries(counts).map(([name, count]) => sql`(${count}) as ${sql.id(name)}`);
  const asked = columns.length > 0 ? sql`select ${sql.join(columns)}` : null;
  return ((await asked?.execute(tx))?.rows[0] ?? {}) as { [Name in keyof Counts]: number };
}
