import { Readable } from "node:stream";
import type { FileStore, ServedFile } from "@tributary/files";
import { decideRange } from "./byte-range.ts";

/** Shown where it stands; everything else is saved. Nothing in this list can hold a script that a browser would run. */
const shownInline = /^(image\/(png|jpeg|webp|gif)|audio\/.+|video\/.+|application\/pdf)$/;

/**
 * A file as an answer: whole or a slice of it, with the type that its content was found to have, never to be sniffed
 * anew, in a sandbox without scripts and without our cookies' origin. Only for who may open it: that was decided before.
 */
export function fileResponse(request: Request, file: ServedFile, files: FileStore): Response {
  const tag = `"${file.sha256}"`;
  const headers = new Headers({
    ...guardedBy(file.contentType),
    "content-type": file.contentType,
    "content-disposition": dispositionOf(file),
    "accept-ranges": "bytes",
    etag: tag,
    "last-modified": file.createdAt.toUTCString(),
    // Kept by this browser, which asks each time whether the person still may; never packed, as slices count bytes.
    "cache-control": "private, no-cache, no-transform",
  });
  if (namesTag(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers });
  const asked = { range: request.headers.get("range"), ifRange: request.headers.get("if-range") };
  const range = decideRange(asked, { bytes: file.bytes, tag });
  if (range.kind === "outside") {
    headers.set("content-range", `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  if (range.kind === "whole") {
    headers.set("content-length", String(file.bytes));
    return new Response(bodyOf(request, file, files, {}), { headers });
  }
  const { start, end } = range;
  headers.set("content-range", `bytes ${start}-${end}/${file.bytes}`);
  headers.set("content-length", String(end - start + 1));
  return new Response(bodyOf(request, file, files, { start, end }), { status: 206, headers });
}

/** Who only asks about a file opens nothing in the store. */
function bodyOf(
  request: Request,
  file: ServedFile,
  files: FileStore,
  slice: { start?: number; end?: number },
): ReadableStream<Uint8Array> | null {
  if (request.method === "HEAD" || file.bytes === 0) return null;
  return Readable.toWeb(files.open(file.key, slice)) as ReadableStream<Uint8Array>;
}

/**
 * Browsers refuse to show a PDF in a sandbox, as its viewer counts as a plug-in; the viewer itself keeps the PDF away
 * from our pages. All else is sandboxed.
 */
function guardedBy(contentType: string): Record<string, string> {
  const sandbox = contentType === "application/pdf" ? [] : ["sandbox"];
  const policy = ["default-src 'none'", "style-src 'unsafe-inline'", "media-src 'self'", "img-src 'self'"];
  return {
    "content-security-policy": [...policy, "frame-ancestors 'self'", ...sandbox].join("; "),
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  };
}

function dispositionOf({ contentType, name }: ServedFile): string {
  const how = shownInline.test(contentType) ? "inline" : "attachment";
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

function namesTag(header: string | null, tag: string): boolean {
  return (
    header?.split(",").some((given) => given.trim().replace(/^W\//, "") === tag || given.trim() === "*") ??
    false
  );
}
