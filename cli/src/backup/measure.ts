import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** Lets bytes through, and tells afterwards how many there were and what their SHA-256 is. */
export function measure(): Transform & { result(): { bytes: number; sha256: string } } {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return Object.assign(stream, { result: () => ({ bytes, sha256: hash.digest("hex") }) });
}
