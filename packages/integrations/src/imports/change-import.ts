import type { TenantTx } from "@tributary/db";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import type { Import, ImportStatus } from "./import.ts";
import { findWholeImport, type WholeImport } from "./import-queries.ts";

/**
 * An import that is in one of these states, locked until the transaction ends. `not_found` when the vendor has none of
 * that id, `conflict` with the state it is in when it is in another.
 */
export async function lockImport(
  tx: TenantTx,
  id: string,
  states: readonly ImportStatus[],
): Promise<Result<WholeImport>> {
  const found = await findWholeImport(tx, id, { locked: true });
  if (!found) return err(domainError("not_found", { noun: "import" }));
  if (!states.includes(found.status))
    return err(domainError("conflict", { noun: "import", current: found.status }));
  return ok(found);
}

/** Brings an import, which is locked, into another state. */
export async function setStatus(tx: TenantTx, id: Import["id"], status: ImportStatus): Promise<void> {
  await tx
    .updateTable("integrations.imports")
    .set({ status })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
}
