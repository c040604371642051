import type { TenantTx } from "@tributary/db";
import { type FileStore, getFileKey } from "@tributary/files";
import { ok, type Result } from "@tributary/kernel";
import { z } from "zod";
import { observeBytes, sampleBytes } from "../files/observe-bytes.ts";
import { delimiters, encodings } from "../reading/reading.ts";
import { lockImport } from "./change-import.ts";
import { readTable } from "./receive-upload.ts";

/** What a person says of how a file is wrapped. */
export const wrappingInput = z.object({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
});

/**
 * Reads the beginning of a file again with an encoding or delimiter that a person has told, and guesses anew which
 * column is which. Refuses as receiving it would; then the import stays as it was.
 */
export async function rereadImport(
  tx: TenantTx,
  store: FileStore,
  id: string,
  told: z.output<typeof wrappingInput>,
): Promise<Result<null>> {
  const locked = await lockImport(tx, id, ["uploaded", "checked"]);
  if (!locked.ok) return locked;
  const { kind, reading: before, fileId } = locked.value;
  const observer = observeBytes();
  // One byte more than the sample, so that a longer file is known to be longer.
  for await (const piece of store.open(await getFileKey(tx, fileId), { end: sampleBytes }))
    observer.see(piece);
  const read = readTable(observer.result(), kind, {
    encoding: told.encoding ?? before.encoding,
    delimiter: told.delimiter,
  });
  if (!read.ok) return read;
  await tx
    .updateTable("integrations.imports")
    .set({
      status: "uploaded",
      reading: JSON.stringify(read.value.reading),
      mapping: JSON.stringify(read.value.mapping),
      preview: null,
    })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
  return ok(null);
}
