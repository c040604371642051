import { type FileStore, FileTooLarge, type StoredFile } from "@tributary/files";
import { cleanLine, domainError, err, ok, type Result } from "@tributary/kernel";
import { type ObservedBytes, observeBytes } from "../files/observe-bytes.ts";
import { guessMapping, knowsHeader } from "../matching/guess-mapping.ts";
import type { ImportKind, Mapping } from "../matching/import-fields.ts";
import { decideStyles, readSample, showCell, type ToldReading } from "../reading/read-sample.ts";
import type { Reading } from "../reading/reading.ts";

/** The largest file that is taken, in bytes. */
export const uploadLimitBytes = 150 * 1024 * 1024;

/** A file that came whole; nobody has looked yet whether it is a table. It belongs to nobody. */
export interface TakenUpload {
  readonly file: StoredFile;
  readonly name: string;
  readonly observed: ObservedBytes;
}

/** A file that is a table. It belongs to nobody until `openImport` has given it to a vendor. */
export interface ReceivedUpload {
  readonly file: StoredFile;
  readonly name: string;
  readonly kind: ImportKind;
  readonly reading: Reading;
  readonly mapping: Mapping;
}

/**
 * Takes a file from a stream, at the pace of who sends it and without a transaction. Refuses with `too_large` as soon
 * as the limit is passed; nothing of a refused or broken upload stays in the store.
 */
export async function takeUpload(
  store: FileStore,
  { stream, name }: { stream: AsyncIterable<Uint8Array>; name: string },
  limitBytes = uploadLimitBytes,
): Promise<Result<TakenUpload>> {
  const observer = observeBytes();
  try {
    const file = await store.put(stream, { limitBytes, onPiece: observer.see });
    const line = cleanLine(name.toWellFormed()).slice(0, 200).toWellFormed();
    return ok({ file, name: line || "import.csv", observed: observer.result() });
  } catch (error) {
    if (error instanceof FileTooLarge) return err(domainError("too_large", { limitBytes }));
    throw error;
  }
}

/** Looks at a taken file as a table of a kind. What is none is `file_refused`, and removed from the store. */
export async function recogniseUpload(
  store: FileStore,
  { file, name, observed }: TakenUpload,
  kind: ImportKind,
): Promise<Result<ReceivedUpload>> {
  const read = readTable(observed, kind);
  if (read.ok) return ok({ file, name, kind, ...read.value });
  await store.remove(file.key);
  return read;
}

/** Takes a file and looks at it, for who knows the kind before the file comes. */
export async function receiveUpload(
  store: FileStore,
  { stream, name, kind }: { stream: AsyncIterable<Uint8Array>; name: string; kind: ImportKind },
): Promise<Result<ReceivedUpload>> {
  const taken = await takeUpload(store, { stream, name });
  return taken.ok ? await recogniseUpload(store, taken.value, kind) : taken;
}

/** How the table is wrapped and which column is which, guessed from what was seen of it. */
export function readTable(
  observed: ObservedBytes,
  kind: ImportKind,
  told: ToldReading = {},
): Result<{ reading: Reading; mapping: Mapping }> {
  const sample = readSample(observed, (column) => knowsHeader(kind, column), told);
  if (!sample.ok) return sample;
  const { reading, rows } = sample.value;
  const mapping = guessMapping(kind, reading.columns, rows);
  const at = (...fields: (keyof Mapping)[]): number[] =>
    fields.flatMap((field) => (mapping[field] === undefined ? [] : reading.columns.indexOf(mapping[field])));
  const styles = decideStyles(rows, reading.delimiter, {
    amounts: at("amount", "margin", "price"),
    days: at("date", "opened_date"),
  });
  const [statusAt] = at("status");
  const stageSamples =
    statusAt === undefined ? [] : listStages(rows.map((row) => showCell(row[statusAt] ?? "")));
  return ok({ reading: { ...reading, ...styles, stageSamples }, mapping });
}

/** The different words of a column; a column with more than fifty is no status. */
function listStages(cells: readonly string[]): string[] {
  return [...new Set(cells)].filter((word) => word !== "").slice(0, 50);
}
