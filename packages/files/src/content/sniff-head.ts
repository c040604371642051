import type { FileType } from "./file-types.ts";
import { isMp3 } from "./mp3-frames.ts";

/** Why bytes are not taken, as the reason of `file_refused`. */
export type ContentRefusal = "empty" | "svg" | "script" | "archive" | "unknown_type" | "truncated";

/** What the beginning of a file says: its type, that it is a package of Office (its end tells which), or why not. */
export type SniffedHead = { readonly type: FileType | "office" } | { readonly refused: ContentRefusal };

/** How much of a file its type is decided from. */
export const headBytes = 64 * 1024;

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);

/** Signatures stand at the very first byte: what has something in front of them may be something else as well. */
const signatures: readonly { readonly type: FileType; readonly is: (head: Uint8Array) => boolean }[] = [
  { type: "png", is: (head) => latin(head, 0, 8) === "\x89PNG\r\n\x1a\n" },
  { type: "jpeg", is: (head) => latin(head, 0, 3) === "\xff\xd8\xff" },
  { type: "gif", is: (head) => /^GIF8[79]a$/.test(latin(head, 0, 6)) },
  { type: "webp", is: (head) => latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WEBP" },
  { type: "wav", is: (head) => latin(head, 0, 4) === "RIFF" && latin(head, 8, 12) === "WAVE" },
  { type: "pdf", is: (head) => /^%PDF-[12]\.\d$/.test(latin(head, 0, 8)) },
  { type: "m4a", is: (head) => brandOf(head, /^M4[AB] $/) },
  { type: "mp4", is: (head) => brandOf(head, /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|mmp4)$/) },
  {
    type: "webm",
    is: (head) => latin(head, 0, 4) === "\x1a\x45\xdf\xa3" && latin(head, 4, 64).includes("webm"),
  },
  {
    type: "ogg",
    is: (head) => latin(head, 0, 4) === "OggS" && holdsAny(latin(head, 0, 128), "OpusHead", "\x01vorbis"),
  },
  { type: "mp3", is: isMp3 },
];

/** The type of a file by its first bytes (`headBytes` of them, or all there are). */
export function sniffHead(head: Uint8Array): SniffedHead {
  if (head.length === 0) return { refused: "empty" };
  const found = signatures.find(({ is }) => is(head));
  if (found) return { type: found.type };
  if (latin(head, 0, 2) === "PK") return sniffPackage(head);
  const text = textOf(head);
  if (text === null) return { refused: "unknown_type" };
  const markup = markupIn(text);
  if (markup) return { refused: markup };
  return { type: looksTabular(text) ? "csv" : "txt" };
}

function holdsAny(text: string, ...marks: string[]): boolean {
  return marks.some((mark) => text.includes(mark));
}

/** The `ftyp` box of MPEG-4 and the brand in it. */
function brandOf(head: Uint8Array, brand: RegExp): boolean {
  return latin(head, 4, 8) === "ftyp" && brand.test(latin(head, 8, 12));
}

/** Office writes its table of contents first; any other archive is refused, as nobody knows what is in it. */
function sniffPackage(head: Uint8Array): SniffedHead {
  const first = latin(head, 0, 4) === "PK\x03\x04" ? latin(head, 30, 80) : "";
  const office = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(first);
  return office ? { type: "office" } : { refused: "archive" };
}

/** The beginning as text, whatever it is encoded in; null for bytes that are no text. */
function textOf(head: Uint8Array): string | null {
  const bytes = Buffer.from(head);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le").slice(1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le")
      .slice(1);
  // Control characters other than blanks do not stand in text of any 8-bit alphabet.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) return null;
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

function markupIn(text: string): "svg" | "script" | null {
  if (/<svg[\s>]/i.test(text)) return "svg";
  return /^\s*<[!?a-z]/i.test(text) || scriptMarks.test(text) ? "script" : null;
}

/** Marks of what a browser would run, were it ever shown as a page. */
export const scriptMarks = /<script|<iframe|<!doctype\s+html|<html[\s>]|<\?php/i;

/** Several lines with the same number of the same delimiter. */
function looksTabular(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).slice(0, 10);
  const whole = lines.slice(0, -1).filter((line) => line !== "");
  if (whole.length < 2) return false;
  return [";", ",", "\t"].some((delimiter) => {
    const counts = whole.map((line) => line.replace(/"[^"]*"/g, "").split(delimiter).length);
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
}
