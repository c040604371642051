import { withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { UnreadableFrom } from "../reading/read-records.ts";
import { beginWork, type ImportDeps, type Work } from "./begin-work.ts";
import { checkFile } from "./check-file.ts";
import { endImport, failImport } from "./end-import.ts";
import type { Import } from "./import.ts";
import { type Desk, importBatch } from "./import-batch.ts";
import { findImport } from "./import-queries.ts";
import { type Portion, type RunOptions, workThrough } from "./work-through.ts";

/**
 * Does what was asked of an import: the dry run of one that is `checking`, the import of one that is `queued` or that
 * an earlier run has left `running`; any other is left as it is. Gives the import as it then is, null when the vendor
 * has none of that id.
 *
 * May be killed at any point and run again, also twice at once: every batch of rows is one transaction with the place
 * in the file. A file that cannot be read on ends the import as `failed` with the row; what came before it is in, and
 * counted. Throws when the database or the disk fails or the signal stops it: then it is to be run again.
 */
export async function runImport(
  deps: ImportDeps,
  vendorId: string,
  importId: string,
  options: RunOptions = {},
): Promise<Import | null> {
  const scope = await scopeForJob(deps.database, vendorId);
  const work = await beginWork(deps, scope, importId);
  if (work) {
    try {
      await (work.whole.status === "checking"
        ? checkFile(deps, work, options)
        : importFile(deps, work, options));
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      await failImport(deps, work, failure);
    }
  }
  return await withTenant(deps.database, scope, (tx) => findImport(tx, importId));
}

async function importFile(deps: ImportDeps, work: Work, options: RunOptions): Promise<void> {
  const { lastRow } = work.whole;
  const desk: Desk = {
    work,
    context: work.planContext,
    isDirty: false,
    // What an earlier run has touched before it was cut off, nobody remembers.
    touched: lastRow === 0 ? new Set() : null,
  };
  const step = async (portion: Portion): Promise<boolean> => {
    if (portion.work.lastRow <= lastRow) return true;
    const isGoingOn = await importBatch(deps, desk, portion);
    options.onProgress?.({ bytesRead: portion.bytesRead, bytesTotal: work.whole.bytesTotal });
    return isGoingOn;
  };
  if (await workThrough(deps.files, work, step, options)) await endImport(deps, work, desk.touched);
}

/** The failures that no second try would mend. */
function failureOf(error: unknown): { code: "unreadable" | "file_missing"; row: number | null } | null {
  if (error instanceof UnreadableFrom) return { code: "unreadable", row: error.row };
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  return isMissing ? { code: "file_missing", row: null } : null;
}
