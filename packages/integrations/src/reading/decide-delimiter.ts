import { parse } from "csv-parse/sync";
import { csvOptions } from "./csv-options.ts";
import { type Delimiter, delimiters, type Reading } from "./reading.ts";

/** A sample cut into rows, and what cut it. */
export interface CutSample {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

/** How many rows are enough to see the shape of a table. */
const rowsEnough = 1_000;

/** Cuts a sample with each delimiter and keeps the one under which the rows are as wide as their header. */
export function decideDelimiter(
  text: string,
  wrapping: Pick<Reading, "quote" | "lineEnd">,
  told?: Delimiter,
): CutSample {
  const cut = (told ? [told] : delimiters).map((delimiter) => {
    const rows = cutSample(text, { ...wrapping, delimiter });
    const width = rows[0]?.length ?? 0;
    const fitting = rows.filter((row) => row.length === width).length;
    return { delimiter, rows, width, share: width > 1 ? fitting / rows.length : 0 };
  });
  // Of two that fit as well, the one that makes more columns.
  cut.sort((left, right) => right.share - left.share || right.width - left.width);
  const [best] = cut;
  return best && best.share > 0
    ? best
    : { delimiter: ",", rows: cutSample(text, { ...wrapping, delimiter: "," }) };
}

function cutSample(text: string, wrapping: Pick<Reading, "quote" | "lineEnd" | "delimiter">): string[][] {
  const rows: string[][] = parse(text, {
    ...csvOptions(wrapping),
    to: rowsEnough,
    skip_records_with_error: true,
  });
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}

/** The delimiter that Excel was told in a first line `sep=;`, or null. */
export function readSepLine(text: string): Delimiter | null {
  const told = /^\ufeff?sep=(.)\r?[\r\n]/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === told) ?? null;
}

/** The quote: apostrophes only where cells are wrapped in them and in nothing else. */
export function decideQuote(text: string): '"' | "'" {
  const single = text.match(/(^|[,;\t|])'[^'\r\n]*'(?=[,;\t|\r\n])/gm)?.length ?? 0;
  return single >= 2 && !text.includes('"') ? "'" : '"';
}

/** How lines end: CR alone only where there is no LF at all. */
export function decideLineEnd(text: string): Reading["lineEnd"] {
  return text.includes("\r") && !text.includes("\n") ? "cr" : "lf";
}
