import { normaliseName } from "@tributary/kernel";
import { looksLikeDay } from "../reading/read-day.ts";
import { guessStage } from "./guess-stage.ts";
import { headerWords } from "./header-words.ts";
import { fieldsOf, type ImportField, type ImportKind, type Mapping } from "./import-fields.ts";

/** A header as it is compared: without what stands in brackets or behind a comma, without marks. */
function normaliseHeader(column: string): string {
  return normaliseName(column.replace(/[([,].*$/u, ""))
    .replace(/[^\p{L}\p{N}/]+/gu, " ")
    .trim();
}

/** `camelCase` and `ALLCAPS` headers, and those with everything else in them, taken apart into words. */
function spellings(column: string): string[] {
  const apart = column.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return [...new Set([column, apart].map(normaliseHeader))].filter((word) => word !== "");
}

/** How well a column fits a field: the same words, or the field's word at one end of a longer header. */
function fitOf(column: string, words: readonly string[]): number {
  const headers = spellings(column);
  if (headers.some((header) => words.includes(header))) return 2;
  const longer = (header: string, word: string) =>
    header.startsWith(`${word} `) || header.endsWith(` ${word}`);
  return headers.some((header) => words.some((word) => word.length > 3 && longer(header, word))) ? 1 : 0;
}

/** Whether a header is one that we know for this kind. */
export function knowsHeader(kind: ImportKind, column: string): boolean {
  return Object.values(headerWords[kind]).some((words) => fitOf(column, words ?? []) === 2);
}

/**
 * Guesses which column is which field: exact headers first, then headers that hold a known word, then what the values
 * say (a column of stage words is the status, the only column of days the date). A column serves one field.
 */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Mapping {
  const mapping: Partial<Record<ImportField, string>> = {};
  const taken = new Set<string>();
  const assign = (field: ImportField, column: string | undefined): void => {
    if (column === undefined || mapping[field] !== undefined || taken.has(column)) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const least of [2, 1]) {
    for (const field of fieldsOf[kind]) {
      const words = headerWords[kind][field] ?? [];
      assign(
        field,
        columns.find((column) => !taken.has(column) && fitOf(column, words) >= least),
      );
    }
  }
  if (kind === "sales") {
    const free = columns.filter((column) => !taken.has(column));
    assign(
      "status",
      free.find((column) => shareOf(rows, columns.indexOf(column), isStage) > 0.8),
    );
    const days = free.filter((column) => shareOf(rows, columns.indexOf(column), looksLikeDay) > 0.8);
    if (days.length === 1) assign("date", days[0]);
  }
  return mapping;
}

function isStage(word: string): boolean {
  return guessStage(word) !== null;
}

/** The share of filled cells of a column that pass a test. */
function shareOf(rows: readonly (readonly string[])[], at: number, test: (cell: string) => boolean): number {
  const filled = rows.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}
