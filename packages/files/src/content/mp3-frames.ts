/** Kilobits a second by the index in a frame's header, of layer III: MPEG-1, then MPEG-2 and 2.5. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
] as const;
const sampleRates = [44_100, 48_000, 32_000, 0] as const;

/**
 * Whether bytes are MP3: tags in front, or two frames one behind the other. One frame's mark alone is eleven bits, which
 * any file may have by chance. Lengths: ISO/IEC 11172-3, 2.4.3.1.
 */
export function isMp3(head: Uint8Array): boolean {
  if (head[0] === 0x49 && head[1] === 0x44 && head[2] === 0x33)
    return (head[3] ?? 255) < 5 && head.length > 10;
  const length = frameLength(head, 0);
  return length !== null && frameLength(head, length) !== null;
}

function frameLength(bytes: Uint8Array, at: number): number | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const layerThree = (second & 0x06) === 0x02;
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || !layerThree) return null;
  const version = (second >> 3) & 3;
  if (version === 1) return null;
  const kilobits = bitRates[version === 3 ? 0 : 1][third >> 4] ?? 0;
  const rate = (sampleRates[(third >> 2) & 3] ?? 0) / { 3: 1, 2: 2, 0: 4 }[version as 0 | 2 | 3];
  if (kilobits === 0 || rate === 0) return null;
  const padding = (third >> 1) & 1;
  return Math.floor(((version === 3 ? 144 : 72) * kilobits * 1000) / rate) + padding;
}
