import type { Readable } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import { csvOptions } from "./csv-options.ts";
import type { Reading } from "./reading.ts";

/** A row of the file. The number is the one a spreadsheet shows: the header is row 1, empty rows count. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Rows that are worked on together, and how far into the file they reach. */
export interface RawBatch {
  readonly rows: readonly RawRow[];
  readonly bytesRead: number;
}

/** Thrown when a file cannot be read on: a quote that is never closed, or a row beyond all measure. */
export class UnreadableFrom extends Error {
  override readonly name = "UnreadableFrom";
  readonly row: number;
  constructor(row: number) {
    super(`the file cannot be read from row ${row} on`);
    this.row = row;
  }
}

/**
 * Reads a file row by row without ever holding more than a batch and a piece of it. Empty rows are passed over. Throws
 * `UnreadableFrom` after the last row that could be read was given.
 */
export async function* readBatches(
  bytes: Readable,
  reading: Reading,
  size: number,
): AsyncGenerator<RawBatch> {
  const parser = startParser(reading);
  const decoder = reading.encoding === "utf-8" ? null : iconv.getDecoder(reading.encoding);
  let bytesRead = 0;
  let failure: Error | null = null;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    failure = await parser.feed(decoder ? decoder.write(piece) : piece);
    bytesRead += piece.length;
    if (failure) break;
    while (parser.rows.length >= size) yield { rows: parser.rows.splice(0, size), bytesRead };
  }
  failure ??= await parser.end(decoder?.end());
  for (let at = 0; at < parser.rows.length; at += size)
    yield { rows: parser.rows.slice(at, at + size), bytesRead };
  if (failure) throw new UnreadableFrom(parser.rowNumber() + 1);
}

/** Whether a row holds nothing at all. */
export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

interface RowParser {
  /** What has been read and not been taken yet. */
  readonly rows: RawRow[];
  /** Of the last row that was read. */
  rowNumber(): number;
  feed(piece: Uint8Array | string): Promise<Error | null>;
  end(piece: string | undefined): Promise<Error | null>;
}

/**
 * Rows are taken in the parser's own callback and not from its stream, which throws away what it holds when it meets
 * an error, and makes a promise for every row.
 */
function startParser(reading: Reading): RowParser {
  const rows: RawRow[] = [];
  let records = 0;
  const rowNumber = (): number => records - reading.skipLines;
  const parser = parse({
    ...csvOptions(reading),
    on_record: (cells: string[]) => {
      records += 1;
      if (rowNumber() > 1 && !isEmpty(cells)) rows.push({ number: rowNumber(), cells });
      return null;
    },
  });
  let failure: Error | null = null;
  parser.on("error", (error) => {
    failure = error;
  });
  parser.resume();
  const settled = (work: (done: () => void) => void) =>
    new Promise<Error | null>((resolve) => {
      work(() => resolve(failure));
    });
  return {
    rows,
    rowNumber,
    feed: (piece) => settled((done) => parser.write(piece, done)),
    end: (piece) => settled((done) => parser.end(piece ?? "", done)),
  };
}
