import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import { lockImport, setStatus } from "./change-import.ts";
import { findStartProblems } from "./describe-import.ts";
import { importRequested } from "./import-events.ts";

/**
 * Asks for a dry run: the whole file is read and compared with what is there, nothing is written. `conflict` unless
 * the import waits for a decision; `invalid`, one problem a field, while its mapping does not do.
 */
export async function startDryRun(tx: TenantTx, id: string): Promise<Result<null>> {
  return start(tx, id, "checking");
}

/** Asks for the import itself; needs no dry run before. Refuses as `startDryRun` does. */
export async function startImport(tx: TenantTx, id: string): Promise<Result<null>> {
  return start(tx, id, "queued");
}

async function start(tx: TenantTx, id: string, next: "checking" | "queued"): Promise<Result<null>> {
  const locked = await lockImport(tx, id, ["uploaded", "checked"]);
  if (!locked.ok) return locked;
  const problems = findStartProblems(locked.value);
  if (problems.length > 0) return err(domainError("invalid", { fields: problems }));
  await setStatus(tx, id, next);
  await recordEvent(tx, importRequested, { import_id: id });
  if (next === "queued")
    await recordAudit(tx, { action: "import.start", subjectKind: "import", subjectId: id });
  return ok(null);
}
