import type { ReactNode } from "react";

/** One column of a DataTable. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  readonly align?: "start" | "end" | undefined;
  /**
   * What the cell becomes when a row is a two-line card: `title` opens the first line (the name; exactly one column),
   * `trail` ends it, `fact` opens the second line (two at most), `end` ends it, `hide` leaves it out.
   */
  readonly phone: "title" | "trail" | "fact" | "end" | "hide";
  /** On a card the figure says its column's name too: it means nothing alone. */
  readonly phoneName?: boolean | undefined;
  /** Shown only where the table has 960 px: for columns that a narrower screen can do without. */
  readonly from?: "wide" | undefined;
  /** The same list sorted by this column (the other way round when it is sorted by it already). */
  readonly sort?:
    | { readonly href: string; readonly direction: "ascending" | "descending" | null }
    | undefined;
}

/** Rows picked for bulk work. The owner keeps the set; `actions` are the buttons of the bar that appears. */
export interface RowSelection {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly actions: ReactNode;
}
