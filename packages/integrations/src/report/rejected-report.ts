import { type Database, type TenantScope, withTenant } from "@tributary/db";
import { domainError, err, escapeCsvCell, ok, type Result } from "@tributary/kernel";
import { stringify } from "csv-stringify/sync";
import type { RejectedRow } from "../imports/import.ts";
import { findWholeImport } from "../imports/import-queries.ts";
import { listRejected } from "../imports/rejected-rows.ts";
import type { ImportField } from "../matching/import-fields.ts";
import { describeRowProblem } from "./problem-words.ts";

/** A file that is written while it is read. */
export interface RejectedReport {
  readonly fileName: string;
  readonly pieces: AsyncGenerator<string>;
}

const pageRows = 1_000;

const headings = { en: ["Row", "Reason"], ru: ["Строка", "Причина"] } as const;

/**
 * The rejected rows of an import as a CSV: the columns of the file, then the row's number in it and what is wrong with
 * it, in the reader's language; cells beyond the header come last. It can be mended and imported again as it is.
 * Spreadsheets run nothing in it: cells that they would take for formulas are marked as text. Written page by page,
 * each in a short transaction, so it may be as long as it wants. UTF-8 with a mark, which Excel needs. `not_found`
 * when the vendor has no such import.
 */
export async function rejectedReport(
  database: Database,
  scope: TenantScope,
  importId: string,
  locale: "en" | "ru",
): Promise<Result<RejectedReport>> {
  const whole = await withTenant(database, scope, (tx) => findWholeImport(tx, importId));
  if (!whole) return err(domainError("not_found", { noun: "import" }));
  const { columns } = whole.reading;
  const columnOf = (field: ImportField | "row") => (field === "row" ? null : (whole.mapping[field] ?? null));
  const toLine = ({ row, cells, problems }: RejectedRow): string[] => {
    const reasons = problems.map((problem) =>
      describeRowProblem(problem, { locale, column: columnOf(problem.field) }),
    );
    const known = columns.map((_, at) => cells[at] ?? "");
    return [...known, String(row), reasons.join("; "), ...cells.slice(columns.length)];
  };
  async function* writePieces(): AsyncGenerator<string> {
    yield `\ufeff${toCsv([[...columns, ...headings[locale]]])}`;
    let behind = 0;
    for (;;) {
      const rows = await withTenant(database, scope, (tx) =>
        listRejected(tx, importId, { behind, limit: pageRows }),
      );
      if (rows.length > 0) yield toCsv(rows.map(toLine));
      if (rows.length < pageRows) return;
      behind = rows.at(-1)?.row ?? 0;
    }
  }
  return ok({ fileName: `${whole.fileName.replace(/\.[^.]*$/, "")}-rejected.csv`, pieces: writePieces() });
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(escapeCsvCell)),
    { record_delimiter: "\r\n" },
  );
}
