import type { TenantTx } from "@tributary/db";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";

/**
 * Says that a row of the calling slice now points at these files: they are no longer swept. With `shared`, partners'
 * people may be shown them, each by the grant of that slice. `not_found` when one of them is not the vendor's, or was
 * swept meanwhile. Holding twice changes nothing.
 */
export async function holdFiles(
  tx: TenantTx,
  fileIds: readonly string[],
  { shared }: { shared: boolean },
): Promise<Result<null>> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return ok(null);
  const held = await tx
    .updateTable("platform.files")
    .set(shared ? { unheld_since: null, shared: true } : { unheld_since: null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "in", ids)
    .where("purpose", "<>", "import")
    .returning("id")
    .execute();
  return held.length === ids.length ? ok(null) : err(domainError("not_found", { noun: "file" }));
}

/** Says that nothing points at these files any more: partners see them no longer, and in two days they are swept. */
export async function releaseFiles(tx: TenantTx, fileIds: readonly string[], clock: Clock): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .updateTable("platform.files")
    .set({ unheld_since: clock.now(), shared: false })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "in", [...fileIds])
    .where("purpose", "<>", "import")
    .execute();
}
