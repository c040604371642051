import type { TenantTx } from "@tributary/db";
import type { FileRef } from "./record-file.ts";

/** A file with what it takes to serve it. */
export interface ServedFile extends FileRef {
  readonly key: string;
  readonly sha256: string;
  readonly createdAt: Date;
}

/**
 * Whether the member of a scope may open a file: a slice's word on the files that its own rows point at. It is asked
 * inside the member's scope, and says false of files it knows nothing of.
 */
export type FileGrant = (tx: TenantTx, fileId: string) => Promise<boolean>;

/**
 * A file that the person of the scope may open, or null. The vendor's own people may open all that was uploaded (tables
 * of imports excepted, which are never served); a partner's people what one of the grants gives them, and only while
 * it is shared.
 */
export async function findServedFile(
  tx: TenantTx,
  fileId: string,
  grants: readonly FileGrant[],
): Promise<ServedFile | null> {
  const row = await tx
    .selectFrom("platform.files")
    .select(["id", "name", "content_type", "bytes", "store_key", "sha256", "created_at"])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", fileId)
    .where("purpose", "<>", "import")
    .executeTakeFirst();
  if (!row || !(await isGranted(tx, fileId, grants))) return null;
  return {
    id: row.id,
    name: row.name,
    contentType: row.content_type,
    bytes: row.bytes,
    key: row.store_key,
    sha256: row.sha256,
    createdAt: row.created_at,
  };
}

async function isGranted(tx: TenantTx, fileId: string, grants: readonly FileGrant[]): Promise<boolean> {
  if (!tx.scope.member) return true;
  for (const grant of grants) if (await grant(tx, fileId)) return true;
  return false;
}

/** The files among these ids that the scope sees, by id; for showing what a row points at. */
export async function listFiles(tx: TenantTx, fileIds: readonly string[]): Promise<Map<string, FileRef>> {
  if (fileIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("platform.files")
    .select(["id", "name", "content_type as contentType", "bytes"])
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "in", [...new Set(fileIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The key of a file of the vendor in the store; throws when there is none. */
export async function getFileKey(tx: TenantTx, fileId: string): Promise<string> {
  const file = await tx
    .selectFrom("platform.files")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", fileId)
    .select("store_key")
    .executeTakeFirstOrThrow();
  return file.store_key;
}

/** Where a file is opened: in the workspace (`v`) or in the portal (`p`). The name is for people; the id decides. */
export function filePath(
  face: "v" | "p",
  vendorSlug: string,
  { id, name }: Pick<FileRef, "id" | "name">,
): string {
  return `/${face}/${vendorSlug}/files/${id}/${encodeURIComponent(name)}`;
}
