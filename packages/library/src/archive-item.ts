import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, ok, type Result } from "@tributary/kernel";
import { lockItem } from "./lock-item.ts";

/** Takes an item out of the library, or brings it back as it was. Doing either twice changes nothing. */
export async function archiveItem(
  tx: TenantTx,
  { itemId, archived }: { itemId: string; archived: boolean },
  clock: Clock,
): Promise<Result<{ itemId: string; archived: boolean }>> {
  const locked = await lockItem(tx, itemId);
  if (!locked.ok) return locked;
  if ((locked.value.archivedAt !== null) === archived) return ok({ itemId, archived });
  await tx
    .updateTable("library.items")
    .set({ archived_at: archived ? clock.now() : null })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", itemId)
    .execute();
  await recordAudit(tx, {
    action: archived ? "library_item.archive" : "library_item.restore",
    subjectKind: "library_item",
    subjectId: itemId,
    details: {},
  });
  return ok({ itemId, archived });
}
