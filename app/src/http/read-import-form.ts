import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { type ImportKind, importKinds, type ReceivedUpload } from "@tributary/integrations";
import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import busboy from "busboy";

/** The file of an import form, still on its way. */
export interface IncomingFile {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly name: string;
  readonly kind: ImportKind;
}

/** An import form that was read to its end. */
export interface ImportForm {
  readonly upload: ReceivedUpload;
  /** The other fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What other fields may weigh: a mapping is a few kilobytes. */
const fieldBytes = 100_000;

/**
 * Reads a multipart form with one `file` as a stream: the file goes to `receive` piece by piece, at the pace of the
 * store. `kind` must stand before the file. The rest of a refused upload is let go by without being kept.
 */
export async function readImportForm(
  request: Request,
  receive: (file: IncomingFile) => Promise<Result<ReceivedUpload>>,
): Promise<Result<ImportForm>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return err(invalid("file", "required"));
  const parser = openParser(type);
  if (!parser) return err(domainError("file_refused", { reason: "unreadable" }));
  const fields: Record<string, string> = {};
  let received: Promise<Result<ReceivedUpload>> | undefined;
  parser.on("field", (name, value) => {
    if (typeof value === "string") fields[name] = value;
  });
  parser.on("file", (_, stream, { filename }) => {
    const kind = importKinds.find((known) => known === fields.kind);
    received = kind
      ? receive({ stream, name: filename ?? "", kind })
      : Promise.resolve(err(invalid("kind", "required")));
    // A refused file is let go by, so that the browser hears the answer instead of a broken line.
    void received.finally(() => stream.resume());
  });
  const body = Readable.fromWeb(request.body as NodeReadableStream);
  try {
    await new Promise<void>((resolve, reject) => {
      parser.once("close", resolve).once("error", reject);
      body.once("error", reject).pipe(parser);
    });
  } catch {
    await received?.catch(() => {});
    return err(domainError("file_refused", { reason: "unreadable" }));
  }
  if (!received) return err(invalid("file", "required"));
  const upload = await received;
  return upload.ok ? ok({ upload: upload.value, fields }) : upload;
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
