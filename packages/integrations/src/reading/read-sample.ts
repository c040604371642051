import { cleanLine, domainError, err, ok, type Result } from "@tributary/kernel";
import iconv from "iconv-lite";
import type { ObservedBytes } from "../files/observe-bytes.ts";
import { decideDelimiter, decideLineEnd, decideQuote, readSepLine } from "./decide-delimiter.ts";
import { decideEncoding } from "./decide-encoding.ts";
import { decideDecimalMark, looksLikeAmount } from "./read-amount.ts";
import { decideDateOrder, looksLikeDay } from "./read-day.ts";
import type { Delimiter, Encoding, Reading } from "./reading.ts";
import { findBytesProblem } from "./refuse-bytes.ts";

/** What a person has said of a file when the guess was wrong. */
export interface ToldReading {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** A table as far as its beginning shows it. */
export interface ReadSample {
  readonly reading: Reading;
  /** All rows of the sample without the header, for guesses. */
  readonly rows: readonly (readonly string[])[];
}

const shownRows = 5;
const longestShown = 200;

/**
 * Guesses how a file is wrapped from what was seen of it. `knowsHeader` tells whether a word heads a column of ours.
 * Refuses (`file_refused`) what is `empty` or `binary`, text that is `not_csv`, a table with `no_header` (its first
 * row already holds dates or amounts), and a header with `no_rows` under it.
 */
export function readSample(
  observed: ObservedBytes,
  knowsHeader: (column: string) => boolean,
  told: ToldReading = {},
): Result<ReadSample> {
  const encoding = told.encoding ?? decideEncoding(observed);
  const refused = findBytesProblem(observed.head, encoding);
  if (refused) return err(refused);
  const text = decodeSample(observed, encoding);
  const sep = readSepLine(text);
  const table = sep ? text.slice(text.search(/[\r\n]/) + (/\r\n/.test(text.slice(0, 8)) ? 2 : 1)) : text;
  const wrapping = { quote: decideQuote(table), lineEnd: decideLineEnd(table) };
  const cut = decideDelimiter(table, wrapping, told.delimiter ?? sep ?? undefined);
  const [header, ...rows] = cut.rows;
  if (!header) return err(domainError("file_refused", { reason: "empty" }));
  const known = header.some(knowsHeader);
  if (!known && header.length === 1) return err(domainError("file_refused", { reason: "not_csv" }));
  if (!known && header.some((cell) => looksLikeDay(cell.trim()) || looksLikeAmount(cell))) {
    return err(domainError("file_refused", { reason: "no_header" }));
  }
  if (rows.length === 0) return err(domainError("file_refused", { reason: "no_rows" }));
  const columns = nameColumns(header);
  const reading = {
    ...wrapping,
    encoding,
    delimiter: cut.delimiter,
    skipLines: sep ? 1 : 0,
    columns,
    ...decideStyles(rows, cut.delimiter),
    sampleRows: rows.slice(0, shownRows).map((row) => row.map(showCell)),
    stageSamples: [],
  };
  return ok({ reading, rows });
}

/** How the cells of some columns, else of all, write amounts and days. */
export function decideStyles(
  rows: readonly (readonly string[])[],
  delimiter: string,
  at?: { readonly amounts: readonly number[]; readonly days: readonly number[] },
): Pick<Reading, "decimalMark" | "dateOrder"> {
  const cellsAt = (columns: readonly number[] | undefined): string[] =>
    rows
      .flatMap((row) => (columns?.length ? columns.map((column) => row[column] ?? "") : row))
      .map((cell) => cell.trim());
  const amounts = cellsAt(at?.amounts).filter((cell) => looksLikeAmount(cell) && !looksLikeDay(cell));
  return {
    decimalMark: decideDecimalMark(amounts, delimiter),
    dateOrder: decideDateOrder(cellsAt(at?.days)),
  };
}

/** The sample as text, without its last line when that was cut off. */
function decodeSample({ head, isWhole }: ObservedBytes, encoding: Encoding): string {
  const text = iconv.decode(head, encoding);
  if (isWhole) return text;
  const end = Math.max(text.lastIndexOf("\n"), text.includes("\n") ? -1 : text.lastIndexOf("\r"));
  return end > 0 ? text.slice(0, end + 1) : text;
}

/** Columns get names that are all different, so that a mapping can say which it means. */
function nameColumns(header: readonly string[]): string[] {
  const used = new Set<string>();
  return header.map((cell, at) => {
    const base = showCell(cell) || `#${at + 1}`;
    let name = base;
    for (let copy = 2; used.has(name); copy += 1) name = `${base} (${copy})`;
    used.add(name);
    return name;
  });
}

/** A cell as it can be kept and shown. */
export function showCell(cell: string): string {
  return cleanLine(cell.toWellFormed()).slice(0, longestShown).toWellFormed();
}
