import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import {
  type FileStore,
  importKinds,
  type ReceivedUpload,
  recogniseUpload,
  type TakenUpload,
  takeUpload,
} from "@tributary/integrations";
import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import busboy from "busboy";

/** An import form that was read to its end. */
export interface ImportForm {
  readonly upload: ReceivedUpload;
  /** The other fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What other fields may weigh: a mapping is a few kilobytes. */
const fieldBytes = 100_000;

/**
 * Reads a multipart form with one `file` as a stream: it goes into the store piece by piece, at the store's pace. Its
 * `kind` may stand before or behind it. The rest of a refused upload is let go by without being kept.
 */
export async function readImportForm(request: Request, files: FileStore): Promise<Result<ImportForm>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return err(invalid("file", "required"));
  const parser = openParser(type);
  if (!parser) return err(domainError("file_refused", { reason: "unreadable" }));
  const fields: Record<string, string> = {};
  let taking: Promise<Result<TakenUpload>> | undefined;
  parser.on("field", (name, value) => {
    if (typeof value === "string") fields[name] = value;
  });
  parser.on("file", (_, stream, { filename }) => {
    taking = takeUpload(files, { stream, name: filename ?? "" });
    // A refused file is let go by, so that the browser hears the answer instead of a broken line.
    void taking.finally(() => stream.resume()).catch(() => {});
  });
  const body = Readable.fromWeb(request.body as NodeReadableStream);
  try {
    await new Promise<void>((resolve, reject) => {
      parser.once("close", resolve).once("error", reject);
      body.once("error", reject).pipe(parser);
    });
  } catch {
    await letGo(files, taking);
    return err(domainError("file_refused", { reason: "unreadable" }));
  }
  if (!taking) return err(invalid("file", "required"));
  const kind = importKinds.find((known) => known === fields.kind);
  if (!kind) {
    await letGo(files, taking);
    return err(invalid("kind", "required"));
  }
  const taken = await taking;
  if (!taken.ok) return taken;
  const upload = await recogniseUpload(files, taken.value, kind);
  return upload.ok ? ok({ upload: upload.value, fields }) : upload;
}

/** A file whose form is of no use is not kept, however far it came. */
async function letGo(files: FileStore, taking: Promise<Result<TakenUpload>> | undefined): Promise<void> {
  const taken = await taking?.catch(() => null);
  if (taken?.ok) await files.remove(taken.value.file.key);
}

/** Null for a multipart type that does not say where its parts end. */
function openParser(type: string): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 10, fieldSize: fieldBytes },
    });
  } catch {
    return null;
  }
}
