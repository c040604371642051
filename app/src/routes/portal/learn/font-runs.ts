/** A part of the alphabet that has a font file of its own. */
export type FontPart = "latin" | "latin-ext" | "cyrillic" | "cyrillic-ext";

/** A piece of a text that one font file has all the letters of. */
export interface FontRun {
  readonly part: FontPart;
  readonly text: string;
}

/** The letters of each part, as the font's own stylesheet gives them. */
const ranges: readonly (readonly [FontPart, RegExp])[] = [
  ["cyrillic", /^[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]$/],
  ["cyrillic-ext", /^[\u0460-\u052f\u1c80-\u1c8a\u20b4\u2de0-\u2dff\ua640-\ua69f]$/],
  [
    "latin-ext",
    /^[\u0100-\u02ba\u02bd-\u02c5\u02c7-\u02cc\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20ab\u20ad-\u20c0]$/,
  ],
];

/** Splits a text into pieces by font file. Blanks stay with the piece before them, so that it is split less often. */
export function fontRuns(text: string): FontRun[] {
  const runs: { part: FontPart; text: string }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const part = letter === " " && last ? last.part : partOf(letter);
    if (last?.part === part) last.text += letter;
    else runs.push({ part, text: letter });
  }
  return runs;
}

function partOf(letter: string): FontPart {
  return ranges.find(([, range]) => range.test(letter))?.[0] ?? "latin";
}
