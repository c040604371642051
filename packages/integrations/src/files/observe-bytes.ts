import { TextDecoder } from "node:util";

/** What was learned of a file while it went by. */
export interface ObservedBytes {
  /** The beginning, at most `sampleBytes`. */
  readonly head: Buffer;
  /** The first stretch with bytes beyond ASCII: what tells one alphabet from another may come late in a file. */
  readonly beyondAscii: Buffer;
  /** Whether the whole file, not only its beginning, is UTF-8. */
  readonly isUtf8: boolean;
  /** Whether that was all of the file. */
  readonly isWhole: boolean;
}

/** How much of a file its wrapping is guessed from. */
export const sampleBytes = 64 * 1024;

/** Watches a file go by, piece by piece, keeping two samples of it. */
export function observeBytes(): { see(piece: Uint8Array): void; result(): ObservedBytes } {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const heads: Buffer[] = [];
  const strange: Buffer[] = [];
  let headBytes = 0;
  let strangeBytes = 0;
  let bytes = 0;
  let isUtf8 = true;
  const decode = (piece?: Uint8Array): void => {
    try {
      if (isUtf8) utf8.decode(piece, { stream: piece !== undefined });
    } catch {
      isUtf8 = false;
    }
  };
  return {
    see: (piece) => {
      bytes += piece.length;
      decode(piece);
      if (headBytes < sampleBytes) headBytes += keep(heads, piece, 0, sampleBytes - headBytes);
      if (strangeBytes >= sampleBytes / 4) return;
      const from = strangeBytes > 0 ? 0 : piece.findIndex((byte) => byte > 0x7f);
      if (from >= 0)
        strangeBytes += keep(strange, piece, Math.max(0, from - 64), sampleBytes / 4 - strangeBytes);
    },
    result: () => {
      decode();
      return {
        head: Buffer.concat(heads),
        beyondAscii: Buffer.concat(strange),
        isUtf8,
        isWhole: bytes <= sampleBytes,
      };
    },
  };
}

/** Copies a stretch, as the piece itself may be reused by who reads the stream. */
function keep(samples: Buffer[], piece: Uint8Array, from: number, most: number): number {
  const copy = Buffer.from(piece.subarray(from, from + most));
  samples.push(copy);
  return copy.length;
}
