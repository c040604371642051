import type { ImportField } from "../matching/import-fields.ts";

/** Everything that can be wrong with a row. Each has its words in both languages (`describeRowProblem`). */
export const rowProblems = [
  "required",
  "too_long",
  "unstorable",
  "unreadable",
  "formula",
  "row_shape",
  "day_form",
  "day_missing",
  "day_range",
  "amount_form",
  "amount_decimals",
  "amount_too_large",
  "amount_negative",
  "currency_other",
  "status_unknown",
  "kind_unknown",
  "email_form",
  "country_form",
  "count_form",
  "size_unknown",
  "tax_id_form",
  "tax_id_checksum",
  "tax_id_taken",
  "twice_in_file",
  "name_ambiguous",
  "kept_here",
] as const;

/** Why a row, or one cell of it, is refused. `row` stands for the row as a whole. */
export interface RowProblem {
  readonly field: ImportField | "row";
  readonly problem: (typeof rowProblems)[number];
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}
