import type { TenantTx } from "@tributary/db";
import { decodeCursor, isUuid, type Page, pageOf } from "@tributary/kernel";
import { z } from "zod";
import { type StageWords, stages } from "../matching/guess-stage.ts";
import type { ImportKind, Mapping } from "../matching/import-fields.ts";
import { type Reading, readingSchema } from "../reading/reading.ts";
import { type Import, noOutcome, type Outcome, type Preview } from "./import.ts";

/** All of an import: also how its file is read and what the dry run found. */
export interface WholeImport extends Import {
  readonly fileId: string;
  readonly reading: Reading;
  readonly mapping: Mapping;
  readonly stageWords: StageWords;
  readonly preview: Preview | null;
  readonly lastRow: number;
}

const mappingSchema = z.record(z.string(), z.string());
const stageWordsSchema = z.record(z.string(), z.enum(stages));

function selectImports(tx: TenantTx) {
  return tx
    .selectFrom("integrations.imports")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select([
      "id",
      "kind",
      "file_name",
      "status",
      "rows_read",
      "rows_imported",
      "rows_unchanged",
      "rows_rejected",
      "outcome",
      "bytes_total",
      "bytes_read",
      "error_code",
      "error_row",
      "created_by",
      "created_at",
      "started_at",
      "finished_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>["executeTakeFirstOrThrow"]>>;

function toImport(row: Row): Import {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    status: row.status,
    rows: {
      read: row.rows_read,
      imported: row.rows_imported,
      unchanged: row.rows_unchanged,
      rejected: row.rows_rejected,
    },
    outcome: { ...noOutcome, ...(row.outcome as Partial<Outcome>) },
    bytesTotal: row.bytes_total,
    bytesRead: row.bytes_read,
    errorCode: row.error_code as Import["errorCode"],
    errorRow: row.error_row,
    createdBy: row.created_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** Imports, newest first. A cursor that was not made here starts at the top. */
export async function listImports(
  tx: TenantTx,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<Import>> {
  const key = cursor ? decodeCursor(cursor, 1) : null;
  let query = selectImports(tx)
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (key && isUuid(String(key[0]))) query = query.where("id", "<", String(key[0]));
  return pageOf((await query.execute()).map(toImport), limit, (row) => [row.id]);
}

/** An import; null when the vendor has none of that id. */
export async function findImport(tx: TenantTx, id: string): Promise<Import | null> {
  if (!isUuid(id)) return null;
  const row = await selectImports(tx).where("id", "=", id).executeTakeFirst();
  return row ? toImport(row) : null;
}

/** An import with all that is known of its file; null when the vendor has none of that id. `locked` keeps others from it. */
export async function findWholeImport(
  tx: TenantTx,
  id: string,
  { locked = false }: { locked?: boolean } = {},
): Promise<WholeImport | null> {
  if (!isUuid(id)) return null;
  const query = selectImports(tx)
    .where("id", "=", id)
    .select(["file_id", "reading", "mapping", "stage_words", "preview", "last_row"]);
  const row = await (locked ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  return {
    ...toImport(row),
    fileId: row.file_id,
    reading: readingSchema.parse(row.reading),
    mapping: mappingSchema.parse(row.mapping),
    stageWords: stageWordsSchema.parse(row.stage_words),
    // Written by the dry run alone and read as it was written.
    preview: row.preview as Preview | null,
    lastRow: row.last_row,
  };
}
