import { type FilePurpose, type FileType, fileTypes } from "./file-types.ts";
import { judgeEnd, tailBytes } from "./judge-end.ts";
import { keepTail } from "./keep-tail.ts";
import { type ContentRefusal, headBytes, scriptMarks, sniffHead } from "./sniff-head.ts";

/** Thrown out of a stream whose content is not taken. */
export class ContentProblem extends Error {
  override readonly name = "ContentProblem";
  readonly reason: ContentRefusal | "other_type";
  constructor(reason: ContentRefusal | "other_type") {
    super(`content refused: ${reason}`);
    this.reason = reason;
  }
}

/** Content on its way, looked at piece by piece. */
export interface InspectedContent {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** The type, once the pieces have come to their end. */
  type(): FileType;
}

/**
 * Looks at content while it goes by, and throws `ContentProblem` as early as can be: after the first 64 KB when the
 * type is wrong for the purpose, at the piece that holds a script, at the end when the end is missing.
 */
export function inspectContent(stream: AsyncIterable<Uint8Array>, purpose: FilePurpose): InspectedContent {
  const decided: { type?: FileType } = {};
  async function* pass(): AsyncGenerator<Uint8Array> {
    const iterator = stream[Symbol.asyncIterator]();
    try {
      const head = await takeHead(iterator);
      const begun = beginAs(head, purpose);
      const scan = scriptScanner(begun);
      let bytes = 0;
      const tail = keepTail(tailBytes);
      for (let piece: Uint8Array | null = head; piece; piece = await nextOf(iterator)) {
        if (scan(piece)) throw new ContentProblem("script");
        bytes += piece.length;
        tail.see(piece);
        yield piece;
      }
      const judged = judgeEnd(begun, tail.bytes(), { head, bytes });
      if ("refused" in judged) throw new ContentProblem(judged.refused);
      decided.type = judged.type;
    } finally {
      await iterator.return?.();
    }
  }
  return {
    pieces: pass(),
    type: () => {
      if (!decided.type) throw new Error("the content has not come to its end");
      return decided.type;
    },
  };
}

function beginAs(head: Uint8Array, purpose: FilePurpose): FileType | "office" {
  const sniffed = sniffHead(head);
  if ("refused" in sniffed) throw new ContentProblem(sniffed.refused);
  const foundPurpose = sniffed.type === "office" ? "document" : fileTypes[sniffed.type].purpose;
  if (foundPurpose !== purpose) throw new ContentProblem("other_type");
  return sniffed.type;
}

/** Gathers the beginning; the rest is read from where it ended. */
async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let bytes = 0; bytes < headBytes; ) {
    const piece = await nextOf(iterator);
    if (!piece) break;
    pieces.push(Buffer.from(piece));
    bytes += piece.length;
  }
  return Buffer.concat(pieces);
}

async function nextOf(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  const next = await iterator.next();
  return next.done ? null : next.value;
}

const pdfMarks = /\/JavaScript|\/Launch[\s/(<]/;
const carriedLetters = 20;

/**
 * Looks for scripts across the borders of pieces: in all of an image, a text and a PDF; in the beginning of sound and
 * film, whose gigabytes would hold any few letters by chance; not in packages, whose entries are packed.
 */
function scriptScanner(type: FileType | "office"): (piece: Uint8Array) => boolean {
  if (type === "office") return () => false;
  const beginningOnly = ["audio", "video"].includes(fileTypes[type].purpose);
  const marks = type === "pdf" ? new RegExp(`${scriptMarks.source}|${pdfMarks.source}`, "i") : scriptMarks;
  let before = "";
  let seen = 0;
  return (piece) => {
    if (beginningOnly && seen > 0) return false;
    seen += piece.length;
    const text = before + Buffer.from(piece).toString("latin1");
    before = text.slice(-carriedLetters);
    return marks.test(text);
  };
}
