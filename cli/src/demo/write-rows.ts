import type { TenantTables, TenantTx } from "@tributary/db";
import { type Insertable, sql } from "kysely";

const rowsAtOnce = 4_000;

/**
 * Inserts many rows of one table, a few thousand a statement: as JSON in one parameter, which costs a tenth of as many
 * single ones. They pass the same constraints and row security as ever. All rows name the same columns.
 */
export async function writeRows<Table extends keyof TenantTables & string>(
  tx: TenantTx,
  table: Table,
  rows: readonly Insertable<TenantTables[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.id(column)));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)
    `.execute(tx);
  }
}
