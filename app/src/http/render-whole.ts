import { Writable } from "node:stream";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";

/** How long a page may wait for its code and data before what is missing is left to the browser. */
const patience = 10_000;

/**
 * Renders a page to its last byte: no page has parts that come later, and one piece costs a fraction of a stream of many.
 * Parts that failed are left to the browser and told to `onError`; it rejects when nothing could be shown.
 */
export function renderWhole(
  page: ReactElement,
  { nonce, onError }: { nonce: string; onError: (error: unknown) => void },
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const failed: unknown[] = [];
    const stream = renderToPipeableStream(page, {
      nonce,
      onShellError: (error) => {
        clearTimeout(late);
        reject(error);
      },
      onError: (error) => void failed.push(error),
      onAllReady: () => {
        clearTimeout(late);
        failed.forEach(onError);
        stream.pipe(gather(resolve));
      },
    });
    const late = setTimeout(() => stream.abort(), patience);
  });
}

function gather(whole: (bytes: Buffer) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece: Uint8Array, _, next) {
      pieces.push(written(piece));
      next();
    },
    final(next) {
      whole(Buffer.concat(pieces));
      next();
    },
  });
}

/**
 * A piece without the empty bytes at its end: where a letter of several bytes no longer fits, React 18 hands on its
 * buffer with the room that was left, and a browser shows a � in the midst of a word.
 */
function written(piece: Uint8Array): Uint8Array {
  let end = piece.length;
  while (end > 0 && piece[end - 1] === 0) end -= 1;
  return piece.subarray(0, end);
}
