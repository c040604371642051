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

/** Takes the cells of one row and gathers what is wrong with them. Empty cells and fields without a column are null. */
export interface RowReader {
  readonly problems: RowProblem[];
  refuse(field: RowProblem["field"], problem: RowProblem["problem"], params?: RowProblem["params"]): null;
  text(field: ImportField, longest: number): string | null;
  day(field: ImportField): string | null;
  /** In minor units of the vendor's currency. */
  amount(field: ImportField): number | null;
  taxId(field: ImportField): string | null;
  email(field: ImportField): string | null;
  /** Sees that the row speaks of the vendor's currency. */
  checkCurrency(): void;
}

/** A cell of printable ASCII that needs no cleaning: nearly all of them. It begins with no sign that a spreadsheet gives a meaning. */
const plain = /^[!-&(-<>?A-~][!-~]*(?: [!-~]+)*$/;

/** Opens one row. A row with more cells than the header has lost a quote or a delimiter: nothing in it can be trusted. */
export function openRow(cells: readonly string[], context: RowContext): RowReader {
  const problems: RowProblem[] = [];
  const refuse: RowReader["refuse"] = (field, problem, params) => {
    problems.push(params ? { field, problem, params } : { field, problem });
    return null;
  };
  const text: RowReader["text"] = (field, longest) => {
    const raw = cells[context.at.get(field) ?? -1] ?? "";
    const line = plain.test(raw) ? raw : cleanCell(raw);
    if (typeof line === "object") return refuse(field, line.problem);
    if (line.length > longest) return refuse(field, "too_long", { longest });
    return line === "" ? null : line;
  };
  const surplus = cells.slice(context.width);
  if (surplus.some((cell) => cell.trim() !== "")) {
    refuse("row", "row_shape", { expected: context.width, found: cells.length });
  }
  return { problems, refuse, text, ...valueReaders(text, refuse, context) };
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

function valueReaders(
  text: RowReader["text"],
  refuse: RowReader["refuse"],
  { decimalMark, dateOrder, currency }: RowContext,
): Pick<RowReader, "day" | "amount" | "taxId" | "email" | "checkCurrency"> {
  return {
    day: (field) => {
      const line = text(field, 100);
      if (line === null) return null;
      const reading = readDay(line, dateOrder);
      return "problem" in reading ? refuse(field, reading.problem) : reading.day;
    },
    amount: (field) => {
      const line = text(field, 100);
      if (line === null) return null;
      const reading = readAmount(line, decimalMark, currency);
      return "problem" in reading ? refuse(field, reading.problem, { currency }) : reading.amountMinor;
    },
    taxId: (field) => {
      const line = text(field, 60);
      if (line === null) return null;
      const taxId = normaliseTaxId(line);
      const problem = taxId === "" ? null : findTaxIdProblem(taxId);
      return problem ? refuse(field, problem) : taxId || null;
    },
    email: (field) => {
      const line = text(field, 254);
      if (line === null) return null;
      const email = normaliseEmail(line);
      return /^[^\s@<>(),;:"\\]+@[^\s@.]+(\.[^\s@.]+)+$/u.test(email) ? email : refuse(field, "email_form");
    },
    checkCurrency: () => {
      const line = text("currency", 10);
      if (line === null) return;
      const reading = readAmount(`0${line}`, decimalMark, currency);
      if ("problem" in reading) refuse("currency", "currency_other", { currency });
    },
  };
}
