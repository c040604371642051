import type { FileType } from "./file-types.ts";
import type { ContentRefusal } from "./sniff-head.ts";

/** How much of the end of a file is looked at: the directory of a package stands there. */
export const tailBytes = 128 * 1024;

/** The type in the end: which package of Office it is, or that the file does not come to its end as its type does. */
export function judgeEnd(
  type: FileType | "office",
  tail: Uint8Array,
  { head, bytes }: { head: Uint8Array; bytes: number },
): { readonly type: FileType } | { readonly refused: ContentRefusal } {
  const end = Buffer.from(tail).toString("latin1");
  if (type === "office") return judgePackage(end);
  return endsAsIts(type, end, head, bytes) ? { type } : { refused: "truncated" };
}

function endsAsIts(type: FileType, end: string, head: Uint8Array, bytes: number): boolean {
  switch (type) {
    case "png":
      return end.includes("IEND");
    case "jpeg":
      return end.includes("\xff\xd9");
    case "gif":
      return end.includes(";") && bytes > 13;
    case "pdf":
      return end.includes("%%EOF");
    case "webp":
      return Buffer.from(head).readUInt32LE(4) + 8 <= bytes;
    case "wav":
      return bytes > 44;
    case "mp4":
    case "m4a":
      return Buffer.from(head).readUInt32BE(0) < bytes;
    default:
      return true;
  }
}

/** Reads names in the directory at the end of the package. Macros are scripts. */
function judgePackage(end: string): { readonly type: FileType } | { readonly refused: ContentRefusal } {
  if (!end.includes("PK\x05\x06")) return { refused: "truncated" };
  const names = end
    .split("PK\x01\x02")
    .slice(1)
    .map((entry) => entry.slice(42, 42 + entry.charCodeAt(24) + 256 * entry.charCodeAt(25)));
  if (names.some((name) => /vbaproject\.bin$|\.(html?|svg|js|exe)$/i.test(name)))
    return { refused: "script" };
  const holds = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (holds("word/")) return { type: "docx" };
  if (holds("xl/")) return { type: "xlsx" };
  return holds("ppt/") ? { type: "pptx" } : { refused: "archive" };
}
