import { domainError, err, ok, type Result } from "@tributary/kernel";
import { cleanFileName } from "./content/file-name.ts";
import { type FilePurpose, fileLimitBytes, fileTypes } from "./content/file-types.ts";
import { ContentProblem, inspectContent } from "./content/inspect-content.ts";
import { type FileStore, FileTooLarge, type StoredFile } from "./store/file-store.ts";

/** A file that lies in the store whole. It belongs to nobody until `recordFile` has given it to a vendor. */
export interface ReceivedFile {
  readonly file: StoredFile;
  readonly name: string;
  readonly contentType: string;
  readonly purpose: FilePurpose;
}

/**
 * Takes a file from a stream, at the pace of who sends it and without a transaction. Its type is what its content is,
 * whatever its name or sender say. Refuses with `too_large` as soon as the limit of the purpose is passed, and with
 * `file_refused` what is not a type of the purpose (`other_type`, `unknown_type`, `archive`), is or holds markup or
 * scripts (`svg`, `script`), or is not whole (`empty`, `truncated`). Nothing of a refused or broken upload stays.
 */
export async function receiveFile(
  store: FileStore,
  { stream, name, purpose }: { stream: AsyncIterable<Uint8Array>; name: string; purpose: FilePurpose },
): Promise<Result<ReceivedFile>> {
  const limitBytes = fileLimitBytes[purpose];
  const content = inspectContent(stream, purpose);
  try {
    const file = await store.put(content.pieces, { limitBytes });
    const type = content.type();
    return ok({ file, name: cleanFileName(name, type), contentType: fileTypes[type].contentType, purpose });
  } catch (error) {
    if (error instanceof FileTooLarge) return err(domainError("too_large", { limitBytes }));
    if (error instanceof ContentProblem) return err(domainError("file_refused", { reason: error.reason }));
    throw error;
  }
}
