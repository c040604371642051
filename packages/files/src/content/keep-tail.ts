/** Keeps the last bytes of what goes by, copying seldom, however small the pieces are. */
export function keepTail(most: number): { see(piece: Uint8Array): void; bytes(): Buffer } {
  let kept: Uint8Array[] = [];
  let size = 0;
  const compact = (): Buffer => Buffer.concat(kept).subarray(-most);
  return {
    see: (piece) => {
      // Copied, as the piece itself may be reused by who reads the stream.
      kept.push(Buffer.from(piece.subarray(-most)));
      size += Math.min(piece.length, most);
      if (size <= 2 * most) return;
      kept = [compact()];
      size = most;
    },
    bytes: compact,
  };
}
