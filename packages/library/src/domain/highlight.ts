/** A stretch of a text, and whether it is one of the words that were searched. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Marks the words of a text that were searched, in all their forms. A stem may end in a letter that the word has not
 * (`compani` of `company`), so of longer stems the last letter does not count.
 */
export function highlight(text: string, stems: readonly string[]): Stretch[] {
  if (stems.length === 0) return text ? [{ text, hit: false }] : [];
  const beginnings = stems.map((stem) => (stem.length > 5 ? stem.slice(0, -1) : stem));
  const isHit = (word: string): boolean => {
    const plain = word.toLowerCase();
    return beginnings.some((beginning) => plain.startsWith(beginning));
  };
  const stretches: Stretch[] = [];
  for (const [at, piece] of text.split(/([\p{L}\p{N}]+)/u).entries()) {
    const hit = at % 2 === 1 && isHit(piece);
    const last = stretches.at(-1);
    if (piece === "") continue;
    if (last?.hit === hit) stretches[stretches.length - 1] = { text: last.text + piece, hit };
    else stretches.push({ text: piece, hit });
  }
  return stretches;
}

/** The part of a long text around the first word that was searched; null when none of them stands in it. */
export function excerptOf(text: string, stems: readonly string[], length = 160): string | null {
  const flat = text.replace(/\s+/g, " ").trim();
  const stretches = highlight(flat, stems);
  const first = stretches.findIndex(({ hit }) => hit);
  if (first < 0) return null;
  const at = stretches.slice(0, first).reduce((sum, { text: before }) => sum + before.length, 0);
  const from = at < length / 2 ? 0 : flat.indexOf(" ", at - Math.floor(length / 2)) + 1;
  const end = flat.length - from <= length ? flat.length : flat.lastIndexOf(" ", from + length);
  return `${from > 0 ? "…" : ""}${flat.slice(from, Math.max(end, at + 20))}${end < flat.length ? "…" : ""}`;
}
