import type { ImportKind } from "../matching/import-fields.ts";
import type { RowProblem } from "../rows/row-problem.ts";
import { type DealTally, type Made, noDeals, noneMade } from "../writing/import-plan.ts";

/**
 * The life of an import: uploaded → checking → checked → queued → running → done; a mapping that is changed leads back
 * to uploaded, and until it is done it may be cancelled. Failed is a file that cannot be read on.
 */
export const importStatuses = [
  "uploaded",
  "checking",
  "checked",
  "queued",
  "running",
  "done",
  "failed",
  "cancelled",
] as const;
/** One of `importStatuses`. */
export type ImportStatus = (typeof importStatuses)[number];

/** Rows of a file by what became of them. Imported are those that were new and those that say something new. */
export interface RowCounts {
  readonly read: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** What the imported rows came to. */
export interface Outcome extends DealTally {
  /** What the rows named and nobody knew yet. */
  readonly made: Made;
}

/** A row that would get in, as it would be stored. */
export interface PreviewRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** A row that is refused, in the words of the file. */
export interface RejectedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** What a dry run has found. */
export interface Preview {
  readonly counts: RowCounts;
  readonly outcome: Outcome;
  readonly good: readonly PreviewRow[];
  readonly bad: readonly RejectedRow[];
  /** How often each problem was met, the most frequent first. */
  readonly problems: readonly {
    readonly field: RowProblem["field"];
    readonly problem: RowProblem["problem"];
    readonly count: number;
  }[];
  /** Stage words that nobody knows; a person may say what they mean. */
  readonly unknownStages: readonly string[];
}

/** An import as screens, the API and the CLI see it. */
export interface Import {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly rows: RowCounts;
  readonly outcome: Outcome;
  readonly bytesTotal: number;
  readonly bytesRead: number;
  /** Why it failed: `unreadable` from `errorRow` on, or `file_missing`. */
  readonly errorCode: "unreadable" | "file_missing" | null;
  readonly errorRow: number | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Counts of nothing. */
export const noRows: RowCounts = { read: 0, imported: 0, unchanged: 0, rejected: 0 };

/** An outcome of nothing. */
export const noOutcome: Outcome = { ...noDeals, made: noneMade };
