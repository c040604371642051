import type { TenantTx } from "@tributary/db";
import { recordFile } from "@tributary/files";
import { recordAudit } from "@tributary/identity";
import { type Clock, newId } from "@tributary/kernel";
import type { ReceivedUpload } from "./receive-upload.ts";

/** Makes an import of a received file; gives its id. Nothing of it is imported before somebody starts it. */
export async function openImport(
  tx: TenantTx,
  upload: ReceivedUpload,
  clock: Clock,
): Promise<{ id: string }> {
  const { actor } = tx.scope;
  const at = clock.now();
  const createdBy = actor.kind === "user" ? actor.id : null;
  const { file, name } = upload;
  const { id: fileId } = await recordFile(
    tx,
    { file, name, contentType: "text/csv", purpose: "import" },
    clock,
  );
  const id = newId(at.getTime());
  await tx
    .insertInto("integrations.imports")
    .values({
      id,
      kind: upload.kind,
      file_id: fileId,
      file_name: upload.name,
      status: "uploaded",
      reading: JSON.stringify(upload.reading),
      mapping: JSON.stringify(upload.mapping),
      bytes_total: upload.file.bytes,
      created_by: createdBy,
      created_at: at,
    })
    .execute();
  await recordAudit(tx, {
    action: "import.upload",
    subjectKind: "import",
    subjectId: id,
    details: { kind: upload.kind },
  });
  return { id };
}
