import type { TenantTx } from "@tributary/db";
import type { FieldProblem } from "@tributary/kernel";
import { findMappingProblems, listIgnoredColumns } from "../matching/decide-mapping.ts";
import { guessStage, type Stage } from "../matching/guess-stage.ts";
import { fieldsOf, type ImportField, type Mapping, requiredOf } from "../matching/import-fields.ts";
import type { Reading } from "../reading/reading.ts";
import type { Import, Preview } from "./import.ts";
import { findWholeImport, type WholeImport } from "./import-queries.ts";

/** A column of the file with what its first rows hold. */
export interface DescribedColumn {
  readonly name: string;
  readonly samples: readonly string[];
  /** Null: the column is left out. */
  readonly field: ImportField | null;
}

/** A stage word of the file. */
export interface DescribedStage {
  readonly word: string;
  /** Null: nobody knows it; its rows are refused until a person says what it means. */
  readonly stage: Stage | null;
}

/** All that the screen needs on which columns are matched. */
export interface ImportDescription extends Import {
  readonly columns: readonly DescribedColumn[];
  readonly ignoredColumns: readonly string[];
  readonly fields: readonly { readonly field: ImportField; readonly isRequired: boolean }[];
  readonly mapping: Mapping;
  readonly stages: readonly DescribedStage[];
  readonly reading: Pick<Reading, "encoding" | "delimiter" | "decimalMark" | "dateOrder">;
  /** What must be mended before the import can be started. */
  readonly problems: readonly FieldProblem[];
  readonly preview: Preview | null;
}

/** An import with its columns, guesses and problems; null when the vendor has none of that id. */
export async function describeImport(tx: TenantTx, id: string): Promise<ImportDescription | null> {
  const whole = await findWholeImport(tx, id);
  if (!whole) return null;
  const { reading, mapping, kind, fileId: _, stageWords: __, lastRow: ___, ...rest } = whole;
  const fieldAt = new Map(Object.entries(mapping).map(([field, column]) => [column, field as ImportField]));
  const required = new Set(requiredOf[kind].flatMap(([first]) => first ?? []));
  return {
    ...rest,
    kind,
    mapping,
    columns: reading.columns.map((name, at) => ({
      name,
      samples: reading.sampleRows.map((row) => row[at] ?? "").filter((cell) => cell !== ""),
      field: fieldAt.get(name) ?? null,
    })),
    ignoredColumns: listIgnoredColumns(reading.columns, mapping),
    fields: fieldsOf[kind].map((field) => ({ field, isRequired: required.has(field) })),
    stages: describeStages(whole),
    reading: {
      encoding: reading.encoding,
      delimiter: reading.delimiter,
      decimalMark: reading.decimalMark,
      dateOrder: reading.dateOrder,
    },
    problems: findStartProblems(whole),
  };
}

/** What keeps an import from being started: its mapping, and an order of dates that nobody has told. */
export function findStartProblems({ kind, reading, mapping }: WholeImport): FieldProblem[] {
  const problems = findMappingProblems(kind, reading.columns, mapping);
  const hasDays = mapping.date !== undefined || mapping.opened_date !== undefined;
  if (hasDays && reading.dateOrder === null)
    problems.push({ field: "date_order", problem: "date_order_unclear" });
  return problems;
}

/** Stage words of the first rows, those that a dry run did not know, and those that a person has told. */
function describeStages({ reading, mapping, stageWords, preview }: WholeImport): DescribedStage[] {
  if (mapping.status === undefined) return [];
  const at = reading.columns.indexOf(mapping.status);
  const seen = reading.sampleRows.map((row) => row[at] ?? "");
  const words = new Set([
    ...reading.stageSamples,
    ...seen,
    ...(preview?.unknownStages ?? []),
    ...Object.keys(stageWords),
  ]);
  words.delete("");
  return [...words].map((word) => ({ word, stage: stageWords[word] ?? guessStage(word) }));
}
