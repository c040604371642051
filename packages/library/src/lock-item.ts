import type { TenantTx } from "@tributary/db";
import { domainError, err, ok, type Result } from "@tributary/kernel";
import type { ItemKind } from "./domain/kinds.ts";

/** What a change of an item looks at first. */
interface LockedItem {
  readonly kind: ItemKind;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly publishedVersionId: string | null;
}

/** Locks an item until the transaction ends, so that changes of it take turns. */
export async function lockItem(tx: TenantTx, itemId: string): Promise<Result<LockedItem>> {
  const item = await tx
    .selectFrom("library.items")
    .select(["kind", "version", "archived_at as archivedAt", "published_version_id as publishedVersionId"])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", itemId)
    .forUpdate()
    .executeTakeFirst();
  return item ? ok(item) : err(domainError("not_found", { noun: "library_item" }));
}
