import { createHash } from "node:crypto";
import { FileTooLarge, type PutOptions, type StoredFile } from "./file-store.ts";

/** Pieces on their way into a store, counted, hashed and held to their limit. */
export interface MeasuredPieces {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** What went by; true of the whole file once the pieces have come to their end. */
  result(): Omit<StoredFile, "key">;
}

/** Measures a stream on its way. The piece that passes the limit throws `FileTooLarge`. */
export function measured(
  pieces: AsyncIterable<Uint8Array>,
  { limitBytes, onPiece }: PutOptions,
): MeasuredPieces {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > limitBytes) throw new FileTooLarge(`more than ${limitBytes} bytes`);
      hash.update(piece);
      onPiece?.(piece);
      yield piece;
    }
  }
  return { pieces: pass(), result: () => ({ bytes, sha256: hash.digest("hex") }) };
}
