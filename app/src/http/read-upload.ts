import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { domainError, err, invalid, ok, type Result } from "@tributary/kernel";
import busboy from "busboy";

/** A form with one file, read to its end. */
export interface ReadUpload<Taken> {
  readonly taken: Taken;
  /** The other fields, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What is done with the file of a form while it comes. */
export interface UploadTaker<Taken> {
  /** The largest file it takes: what says beforehand that it is larger is not even tried. */
  readonly limitBytes: number;
  /** Puts the file away, piece by piece, at its own pace. */
  take(stream: AsyncIterable<Uint8Array>, name: string): Promise<Result<Taken>>;
  /** Lets go of a file that was taken, as the form around it is of no use. */
  letGo(taken: Taken): Promise<void>;
}

/** What other fields may weigh: a mapping is a few kilobytes. */
const fieldBytes = 100_000;

/** What the largest fields may add to the file, with what multipart wraps around them. */
const aroundFileBytes = 1024 * 1024;

/**
 * Reads a multipart form with one file as a stream, whatever stands before or behind it. The rest of a refused file is
 * let go by without being kept, so that the sender hears the answer. `file_refused` (`unreadable`) when the form breaks.
 */
export async function readUpload<Taken>(
  request: Request,
  taker: UploadTaker<Taken>,
): Promise<Result<ReadUpload<Taken>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) return err(invalid("file", "required"));
  if (Number(request.headers.get("content-length")) > taker.limitBytes + aroundFileBytes) {
    await letBy(request.body);
    return err(domainError("too_large", { limitBytes: taker.limitBytes }));
  }
  const parser = openParser(type);
  if (!parser) return err(domainError("file_refused", { reason: "unreadable" }));
  const fields: Record<string, string> = {};
  let taking: Promise<Result<Taken>> | undefined;
  parser.on("field", (name, value) => {
    if (typeof value === "string") fields[name] = value;
  });
  parser.on("file", (_, stream, { filename }) => {
    // A form that ends in the middle of its file breaks both; the parser's own failure tells it.
    stream.on("error", () => {});
    // Whoever stops reading must not end the stream: the parser would wait for ever for it to take the rest.
    taking = taker.take(stream.iterator({ destroyOnReturn: false }), filename ?? "");
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
    const taken = await taking?.catch(() => null);
    if (taken?.ok) await taker.letGo(taken.value);
    return err(domainError("file_refused", { reason: "unreadable" }));
  }
  if (!taking) return err(invalid("file", "required"));
  const taken = await taking;
  return taken.ok ? ok({ taken: taken.value, fields }) : taken;
}

/** Reads to the end what is not kept: a browser hears no answer before it has sent everything. */
async function letBy(body: NonNullable<Request["body"]>): Promise<void> {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** Null for a multipart type that does not say where its parts end. */
function openParser(type: string): busboy.Busboy | null {
  try {
    return busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 10, fieldSize: fieldBytes },
      defParamCharset: "utf8",
    });
  } catch {
    return null;
  }
}
