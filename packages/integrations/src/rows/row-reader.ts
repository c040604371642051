import { type Currency, cleanLine, normaliseEmail, refusesUnstorable } from "@tributary/kernel";
import { findTaxIdProblem, normaliseTaxId } from "@tributary/recruitment";
import type { Stage } from "../matching/guess-stage.ts";
import type { ImportField } from "../matching/import-fields.ts";
import { readAmount } from "../reading/read-amount.ts";
import { readDay } from "../reading/read-day.ts";
import type { DateOrder } from "../reading/reading.ts";
import type { RowProblem } from "./row-problem.ts";

/** All that reading a row depends on besides the row. */
export interface RowContext {
  readonly at: ReadonlyMap<ImportField, number>;
  /** How many columns the header has. */
  readonly width: number;
  readonly decimalMark: "." | ",";
  readonly dateOrder: DateOrder;
  readonly currency: Currency;
  readonly stageOf: (word: string) => Stage | null;
}

/** One row while it is read, and what was found wrong with it so far. */
export interface OpenRow {
  readonly cells: readonly string[];
  readonly context: RowContext;
  readonly problems: RowProblem[];
}

/** Opens a row. One with more cells than the header has lost a quote or a delimiter: nothing in it can be trusted. */
export function openRow(cells: readonly string[], context: RowContext): OpenRow {
  const row: OpenRow = { cells, context, problems: [] };
  if (cells.length > context.width && cells.slice(context.width).some((cell) => cell.trim() !== "")) {
    refuse(row, "row", "row_shape", { expected: context.width, found: cells.length });
  }
  return row;
}

/** Notes what is wrong with a cell; gives null, as the cell then has no value. */
export function refuse(
  row: OpenRow,
  field: RowProblem["field"],
  problem: RowProblem["problem"],
  params?: RowProblem["params"],
): null {
  row.problems.push(params ? { field, problem, params } : { field, problem });
  return null;
}

/** Whether something was found wrong with a field. */
export function isRefused({ problems }: OpenRow, field: ImportField): boolean {
  return problems.some((problem) => problem.field === field);
}

/**
 * Cells that need no cleaning, which are nearly all: printable ASCII and the Russian alphabet in its one composed
 * form, without double blanks, and not beginning with a sign that spreadsheets give a meaning.
 */
const plain = /^[!-&(-<>?A-~А-яЁё«№][!-~А-яЁё«»№–—]*(?: [!-~А-яЁё«»№–—]+)*$/;

/** A cell as one line of text; null when it is empty or has no column. */
export function textOf(row: OpenRow, field: ImportField, longest: number): string | null {
  const raw = row.cells[row.context.at.get(field) ?? -1] ?? "";
  const line = plain.test(raw) ? raw : cleanCell(raw);
  if (typeof line === "object") return refuse(row, field, line.problem);
  if (line.length > longest) return refuse(row, field, "too_long", { longest });
  return line === "" ? null : line;
}

function cleanCell(raw: string): string | { problem: "unreadable" | "unstorable" | "formula" } {
  if (raw === "") return raw;
  if (raw.includes("\ufffd")) return { problem: "unreadable" };
  if (refusesUnstorable(raw)) return { problem: "unstorable" };
  const line = cleanLine(unwrapCell(raw));
  return line.startsWith("=") ? { problem: "formula" } : line;
}

/** What spreadsheets and our own exports put around a value: `="00123"` and an apostrophe before a formula. */
function unwrapCell(raw: string): string {
  const quoted = /^="([^"]*)"$/.exec(raw.trim());
  return quoted?.[1] ?? raw.replace(/^'(?=[=+\-@\t\r])/, "");
}

/** A cell as a calendar day. */
export function dayOf(row: OpenRow, field: ImportField): string | null {
  const line = textOf(row, field, 100);
  if (line === null) return null;
  const reading = readDay(line, row.context.dateOrder);
  return "problem" in reading ? refuse(row, field, reading.problem) : reading.day;
}

/** A cell as an amount in minor units of the vendor's currency. */
export function amountOf(row: OpenRow, field: ImportField): number | null {
  const line = textOf(row, field, 100);
  if (line === null) return null;
  const { decimalMark, currency } = row.context;
  const reading = readAmount(line, decimalMark, currency);
  return "problem" in reading ? refuse(row, field, reading.problem, { currency }) : reading.amountMinor;
}

interface TaxIdReading {
  readonly taxId: string | null;
  readonly problem: ReturnType<typeof findTaxIdProblem>;
}

const taxIds = new Map<string, TaxIdReading>();

/** A cell as a tax id. Clients come again and again, so each is checked once. */
export function taxIdOf(row: OpenRow, field: ImportField): string | null {
  const line = textOf(row, field, 60);
  if (line === null) return null;
  let reading = taxIds.get(line);
  if (!reading) {
    const taxId = normaliseTaxId(line) || null;
    reading = { taxId, problem: taxId === null ? null : findTaxIdProblem(taxId) };
    if (taxIds.size >= 20_000) taxIds.clear();
    taxIds.set(line, reading);
  }
  return reading.problem ? refuse(row, field, reading.problem) : reading.taxId;
}

/** A cell as an e-mail address. */
export function emailOf(row: OpenRow, field: ImportField): string | null {
  const line = textOf(row, field, 254);
  if (line === null) return null;
  const email = normaliseEmail(line);
  return /^[^\s@<>(),;:"\\]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(email) ? email : refuse(row, field, "email_form");
}

/** Sees that a row speaks of the vendor's currency, by code or by sign. */
export function checkCurrency(row: OpenRow): void {
  const line = textOf(row, "currency", 10);
  if (line === null) return;
  const { decimalMark, currency } = row.context;
  if ("problem" in readAmount(`0${line}`, decimalMark, currency))
    refuse(row, "currency", "currency_other", { currency });
}
