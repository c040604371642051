import { isUuid } from "./ids.ts";
import { refusesUnstorable } from "./text.ts";

/** A page of a list by key: the rows, and where the next page begins. Null when this is the last. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: Cursor | null;
}

/** Opaque to callers; holds the sort values of the last row seen. */
export type Cursor = string;

type Key = string | number | null;

/** Packs the sort values of a row. */
export function encodeCursor(keys: readonly Key[]): Cursor {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** Unpacks a cursor of `length` values; null for anything that was not made here. */
export function decodeCursor(cursor: Cursor, length: number): Key[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (!Array.isArray(keys) || keys.length !== length) return null;
    const fits = keys.every((key) => key === null || typeof key === "string" || typeof key === "number");
    return fits ? (keys as Key[]) : null;
  } catch {
    return null;
  }
}

// JavaScript knows a year nought, Postgres does not.
const forms = {
  instant: /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  day: /^(?!0000)\d{4}-\d\d-\d\d$/,
  text: /^/,
};

/**
 * Unpacks a cursor of one sort value and an id. Null, which is the first page, when there is none and when either part
 * has another form: a cursor that somebody made up never becomes an error of the database.
 */
export function decodeSortedCursor(
  cursor: Cursor | null | undefined,
  sortedBy: keyof typeof forms,
): { readonly value: string; readonly id: string } | null {
  const [value, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (typeof value !== "string" || typeof id !== "string" || !isUuid(id)) return null;
  const real = sortedBy === "text" ? !refusesUnstorable(value) : isRealTime(value);
  return real && forms[sortedBy].test(value) ? { value, id } : null;
}

/** JavaScript reads 30 February as a day of March; Postgres does not. */
function isRealTime(value: string): boolean {
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** Makes a page from rows of which one more than `limit` was asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly Key[],
): Page<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last ? encodeCursor(keysOf(last)) : null };
}
