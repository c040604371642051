import type { FileStore } from "@tributary/files";
import {
  importKinds,
  type ReceivedUpload,
  recogniseUpload,
  takeUpload,
  uploadLimitBytes,
} from "@tributary/integrations";
import { err, invalid, ok, type Result } from "@tributary/kernel";
import { readUpload } from "./read-upload.ts";

/** An import form that was read to its end. */
export interface ImportForm {
  readonly upload: ReceivedUpload;
  /** The other fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads a form with the `file` of an import: it goes into the store as a stream, and is looked at as a table of the
 * `kind`, which may stand before or behind it.
 */
export async function readImportForm(
  request: Request,
  files: FileStore,
  limitBytes = uploadLimitBytes,
): Promise<Result<ImportForm>> {
  const read = await readUpload(request, {
    limitBytes,
    take: (stream, name) => takeUpload(files, { stream, name }, limitBytes),
    letGo: ({ file }) => files.remove(file.key),
  });
  if (!read.ok) return read;
  const { taken, fields } = read.value;
  const kind = importKinds.find((known) => known === fields.kind);
  if (!kind) {
    await files.remove(taken.file.key);
    return err(invalid("kind", "required"));
  }
  const upload = await recogniseUpload(files, taken, kind);
  return upload.ok ? ok({ upload: upload.value, fields }) : upload;
}
