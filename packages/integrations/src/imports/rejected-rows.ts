import type { TenantTx } from "@tributary/db";
import { sql } from "kysely";
import type { RefusedRow } from "../rows/check-rows.ts";
import type { RowProblem } from "../rows/row-problem.ts";
import type { RejectedRow } from "./import.ts";

/** As much as a spreadsheet's cell holds. */
const longestCell = 32_767;

/** A refused row as it can be kept: what no database takes is shown by a sign. */
export function toRejected({ raw, problems }: RefusedRow): RejectedRow {
  const cells = raw.cells.map((cell) =>
    cell.slice(0, longestCell).replaceAll("\u0000", "\u2400").toWellFormed(),
  );
  return { row: raw.number, cells, problems };
}

/** Keeps refused rows with their reasons. */
export async function storeRejected(
  tx: TenantTx,
  importId: string,
  rows: readonly RejectedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into integrations.rejected_rows (import_id, row_number, cells, problems)
    select ${importId}::uuid, row_number, cells::jsonb, problems::jsonb
    from unnest(${rows.map(({ row }) => row)}::bigint[], ${rows.map(({ cells }) => JSON.stringify(cells))}::text[],
      ${rows.map(({ problems }) => JSON.stringify(problems))}::text[]) as told (row_number, cells, problems)`.execute(
    tx,
  );
}

/** Rejected rows in the order of the file, from behind a row on. */
export async function listRejected(
  tx: TenantTx,
  importId: string,
  { behind, limit }: { behind: number; limit: number },
): Promise<RejectedRow[]> {
  const rows = await tx
    .selectFrom("integrations.rejected_rows")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("import_id", "=", importId)
    .where("row_number", ">", behind)
    .select(["row_number", "cells", "problems"])
    .orderBy("row_number")
    .limit(limit)
    .execute();
  return rows.map(({ row_number, cells, problems }) => ({
    row: row_number,
    cells: cells as string[],
    problems: problems as unknown as RowProblem[],
  }));
}
