import type { FieldProblem } from "@tributary/kernel";
import { fieldsOf, type ImportField, type ImportKind, type Mapping, requiredOf } from "./import-fields.ts";

/**
 * What keeps a mapping from being used, one problem a field: `field_unknown`, `column_unknown`, `column_twice`, and
 * `column_required` for each group of fields of which one must have a column. Empty when all is well.
 */
export function findMappingProblems(
  kind: ImportKind,
  columns: readonly string[],
  mapping: Mapping,
): FieldProblem[] {
  const fields: readonly string[] = fieldsOf[kind];
  const problems: FieldProblem[] = [];
  const used = new Set<string>();
  for (const [field, column] of Object.entries(mapping)) {
    if (!fields.includes(field)) problems.push({ field, problem: "field_unknown" });
    else if (!columns.includes(column)) problems.push({ field, problem: "column_unknown" });
    else if (used.has(column)) problems.push({ field, problem: "column_twice" });
    used.add(column);
  }
  for (const group of requiredOf[kind]) {
    const [first] = group;
    if (first && !group.some((field) => mapping[field]))
      problems.push({ field: first, problem: "column_required" });
  }
  return problems;
}

/** The columns that no field takes: they are shown as left out. */
export function listIgnoredColumns(columns: readonly string[], mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping));
  return columns.filter((column) => !used.has(column));
}

/** Where each field's cell lies in a row. */
export function columnsByField(
  columns: readonly string[],
  mapping: Mapping,
): ReadonlyMap<ImportField, number> {
  const entries = Object.entries(mapping) as [ImportField, string][];
  return new Map(entries.map(([field, column]) => [field, columns.indexOf(column)]));
}

/**
 * What a program tells goes before what was guessed: its fields take their columns, also from where these were guessed
 * to be, and the other guesses stay.
 */
export function mergeMapping(
  guessed: Mapping,
  told: Readonly<Record<string, string>>,
): Record<string, string> {
  const taken = new Set(Object.values(told));
  const kept = Object.entries(guessed).filter(([, column]) => !taken.has(column));
  return { ...Object.fromEntries(kept), ...told };
}
