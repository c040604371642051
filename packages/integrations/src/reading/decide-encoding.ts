import chardet from "chardet";
import iconv from "iconv-lite";
import type { ObservedBytes } from "../files/observe-bytes.ts";
import type { Encoding } from "./reading.ts";

/** One byte a character: nothing in such a file proves which it is, so the likeliest reading is taken. */
const oneByte = ["windows-1251", "koi8-r", "ibm866", "windows-1252"] as const satisfies readonly Encoding[];

/** Tells the encoding: by its mark, by being UTF-8 throughout, by where the zero bytes of UTF-16 lie, else by likelihood. */
export function decideEncoding({ head, beyondAscii, isUtf8 }: ObservedBytes): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const wide = findWide(head);
  if (wide) return wide;
  return isUtf8 ? "utf-8" : likeliest(beyondAscii);
}

/** UTF-16 without a mark: in a table most characters are ASCII, so one byte of most pairs is zero. */
function findWide(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  const pairs = Math.floor(Math.min(head.length, 4096) / 2);
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs === 0) return null;
  if (odd / pairs > 0.3 && even === 0) return "utf-16le";
  if (even / pairs > 0.3 && odd === 0) return "utf-16be";
  return null;
}

function likeliest(sample: Buffer): Encoding {
  const confidence = new Map(
    chardet.analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]),
  );
  const scored = oneByte.map((encoding) => ({
    encoding,
    score:
      (confidence.get(encoding === "ibm866" ? "cp866" : encoding) ?? 0) / 100 +
      plausibility(iconv.decode(sample, encoding)),
  }));
  scored.sort((left, right) => right.score - left.score);
  return scored[0]?.encoding ?? "windows-1252";
}

/**
 * Share of words that look like words, from 0 to 1: one alphabet, capitals only in front or throughout. The wrong
 * Cyrillic table turns "Сделка" into "яДЕКЙЮ" (capitals inside), the right one never does; the Latin one mixes
 * letters with signs.
 */
function plausibility(text: string): number {
  const words = text.match(/[^\p{ASCII}][^\s\p{Po}|]*/gu) ?? [];
  if (words.length === 0) return 0;
  const good = words.filter((word) =>
    /^(\p{Lu}?[\p{Ll}\p{Pd}]+|\p{Lu}+|[«»“”„–—№€£\u00a0]+.*)$/u.test(word),
  ).length;
  const signs = words.filter((word) => /[\u2500-\u259f\u0080-\u009f]/u.test(word)).length;
  return (good - signs) / words.length;
}
