import type { TenantTx } from "@tributary/db";
import { type Clock, newId } from "@tributary/kernel";
import type { FilePurpose } from "./content/file-types.ts";
import type { StoredFile } from "./store/file-store.ts";

/** What is known of a file that is given to a vendor. */
export interface FileFacts {
  readonly file: StoredFile;
  readonly name: string;
  readonly contentType: string;
  /** `import` is held from the start and never served. */
  readonly purpose: FilePurpose | "import";
}

/** A file of the vendor, as screens and other slices speak of it. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** Gives a received file to the vendor of the scope. Until `holdFiles` says that something needs it, it is swept after two days. */
export async function recordFile(tx: TenantTx, facts: FileFacts, clock: Clock): Promise<FileRef> {
  const { file, name, contentType, purpose } = facts;
  const at = clock.now();
  const id = newId(at.getTime());
  await tx
    .insertInto("platform.files")
    .values({
      id,
      store_key: file.key,
      name,
      content_type: contentType,
      bytes: file.bytes,
      sha256: file.sha256,
      purpose,
      unheld_since: purpose === "import" ? null : at,
      created_by: tx.scope.actor.kind === "user" ? tx.scope.actor.id : null,
      created_at: at,
    })
    .execute();
  return { id, name, contentType, bytes: file.bytes };
}
