import { pipeline, type Readable } from "node:stream";
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
 * Reads a file row by row without ever holding more than a batch of it. Empty rows are passed over. Throws
 * `UnreadableFrom` after the last row that could be read was given.
 */
export async function* readBatches(
  bytes: Readable,
  reading: Reading,
  size: number,
): AsyncGenerator<RawBatch> {
  let bytesRead = 0;
  bytes.on("data", (piece: Buffer) => {
    bytesRead += piece.length;
  });
  const records = parse(csvOptions(reading));
  // The error of any stage ends the last one, where the loop below meets it.
  const decoders = reading.encoding === "utf-8" ? [] : [iconv.decodeStream(reading.encoding)];
  pipeline([bytes, ...decoders, records], () => {});
  let rows: RawRow[] = [];
  let number = 0;
  try {
    for await (const cells of records as AsyncIterable<string[]>) {
      number += 1;
      if (number <= 1 + reading.skipLines || isEmpty(cells)) continue;
      rows.push({ number: number - reading.skipLines, cells });
      if (rows.length < size) continue;
      yield { rows, bytesRead };
      rows = [];
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    if (rows.length > 0) yield { rows, bytesRead };
    throw new UnreadableFrom(number - reading.skipLines + 1);
  } finally {
    bytes.destroy();
  }
  if (rows.length > 0) yield { rows, bytesRead };
}

/** Whether a row holds nothing at all. */
export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function isCsvError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}
