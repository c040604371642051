import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { ok, type Result } from "@tributary/kernel";
import { lockImport } from "./change-import.ts";

/**
 * Stops an import that is not done. One that runs ends after the batch it is at: rows that are in stay in, the counts
 * and the report say which. `conflict` when it has ended already.
 */
export async function cancelImport(tx: TenantTx, id: string, at: Date): Promise<Result<null>> {
  const locked = await lockImport(tx, id, ["uploaded", "checking", "checked", "queued", "running"]);
  if (!locked.ok) return locked;
  await tx
    .updateTable("integrations.imports")
    .set({ status: "cancelled", finished_at: at })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
  await recordAudit(tx, { action: "import.cancel", subjectKind: "import", subjectId: id });
  return ok(null);
}
