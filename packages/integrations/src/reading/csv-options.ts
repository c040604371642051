import type { Options } from "csv-parse";
import type { Reading } from "./reading.ts";

/** Longest row: an unclosed quote must not swallow a whole file into memory. */
const longestRow = 1024 * 1024;

/** Everything that decides how text becomes rows; the same for the sample and the whole. */
export function csvOptions({
  delimiter,
  quote,
  lineEnd,
}: Pick<Reading, "delimiter" | "quote" | "lineEnd">): Options {
  return {
    delimiter,
    quote,
    escape: quote,
    record_delimiter: lineEnd === "cr" ? ["\r"] : ["\r\n", "\n"],
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  };
}
