import type { TenantTx } from "@tributary/db";

/** The key of a file of the vendor in the store. */
export async function findFileKey(tx: TenantTx, fileId: string): Promise<string> {
  const file = await tx
    .selectFrom("platform.files")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", fileId)
    .select("store_key")
    .executeTakeFirstOrThrow();
  return file.store_key;
}
