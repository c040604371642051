import type { Result } from "@tributary/kernel";
import type { RawRow } from "../reading/read-records.ts";
import type { RowProblem } from "./row-problem.ts";
import type { RowContext } from "./row-reader.ts";
import type { SeenRows } from "./seen-rows.ts";

/** A row that is well in itself. */
export interface CheckedRow<Row> {
  readonly raw: RawRow;
  readonly row: Row;
  readonly hash: string;
  /** Its own number, else one made of its content and of how often that has come before in the file. */
  readonly key: string;
}

/** A row that is refused, with all that is wrong with it. */
export interface RefusedRow {
  readonly raw: RawRow;
  readonly problems: readonly RowProblem[];
}

/** What a batch of rows is after each was looked at by itself. */
export interface CheckedBatch<Row> {
  readonly good: readonly CheckedRow<Row>[];
  readonly refused: readonly RefusedRow[];
  /** Rows that say word for word what an earlier row of the file with the same name says. */
  readonly copies: readonly RawRow[];
}

/** How the rows of a kind are read and told apart. */
export interface RowRules<Row> {
  readonly read: (cells: readonly string[], context: RowContext) => Result<Row, readonly RowProblem[]>;
  readonly hash: (row: Row) => string;
  /** What names a row within its file; null for a row that has only its content. */
  readonly identity: (row: Row) => string | null;
}

/**
 * Looks at each row by itself and at its place in the file: the second of two rows with one name is a copy, or, when
 * it says something else, refused, as nobody can say which of the two is true.
 */
export function checkRows<Row>(
  rows: readonly RawRow[],
  rules: RowRules<Row>,
  context: RowContext,
  seen: SeenRows,
): CheckedBatch<Row> {
  const good: CheckedRow<Row>[] = [];
  const refused: RefusedRow[] = [];
  const copies: RawRow[] = [];
  for (const raw of rows) {
    const read = rules.read(raw.cells, context);
    if (!read.ok) {
      refused.push({ raw, problems: read.error });
      continue;
    }
    const row = read.value;
    const hash = rules.hash(row);
    const identity = rules.identity(row);
    if (identity === null) {
      good.push({ raw, row, hash, key: `row:${hash}:${seen.count(hash)}` });
      continue;
    }
    const met = seen.meet(identity, hash);
    if (met === "first") good.push({ raw, row, hash, key: identity });
    else if (met === "same") copies.push(raw);
    else refused.push({ raw, problems: [{ field: "row", problem: "twice_in_file" }] });
  }
  return { good, refused, copies };
}
