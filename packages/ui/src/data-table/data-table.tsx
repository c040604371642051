import { getCoreRowModel, type Table, useReactTable } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { DataRow } from "./data-row.tsx";
import { HeaderRow } from "./header-row.tsx";
import { keep } from "./roles.ts";
import { SelectionBar } from "./selection-bar.tsx";
import type { DataColumn, RowSelection } from "./types.ts";

export interface DataTableProps<Row> {
  /** What the table is of, for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** The name of a row in words, for its checkbox and its menu. */
  readonly rowName: (row: Row) => string;
  /** Where the name leads. */
  readonly rowHref?: ((row: Row) => string) | undefined;
  /** Columns put away by the person. */
  readonly hidden?: readonly string[] | undefined;
  readonly selection?: RowSelection | undefined;
  /** Shown on hover and focus (always under a finger): a Menu on an IconButton. */
  readonly rowActions?: ((row: Row) => ReactNode) | undefined;
  /** Stands under tables of the same columns: names take the same share in each, so that figures stand under figures. */
  readonly steady?: boolean | undefined;
  /** In the place of rows when there are none: an EmptyState. */
  readonly empty?: ReactNode;
}

/**
 * Rows of 40 px with a sticky header; where there is less than 640 px, two-line cards of the same markup. It sorts, pages
 * and filters nothing by itself: the rows come as they are to be shown, and headers are links.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, rows, empty, selection } = props;
  const table = useDataTable(props);
  if (rows.length === 0 && empty) return empty;
  const shown = new Set(table.getVisibleLeafColumns().map(({ id }) => id));
  const columns = props.columns.filter(({ id }) => shown.has(id));
  return (
    <div className="@container/table">
      <table {...keep.table} aria-label={label} className="data-table" data-steady={props.steady}>
        <thead {...keep.group}>
          <HeaderRow
            table={table}
            columns={columns}
            selectable={Boolean(selection)}
            actions={Boolean(props.rowActions)}
          />
        </thead>
        <tbody {...keep.group}>
          {table.getRowModel().rows.map((row) => (
            <DataRow key={row.id} {...props} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {selection ? <SelectionBar selection={selection} /> : null}
    </div>
  );
}

function useDataTable<Row>(props: DataTableProps<Row>): Table<Row> {
  const { rows, columns, rowId, hidden = [], selection } = props;
  return useReactTable<Row>({
    data: rows as Row[],
    columns: columns.map((column) => ({
      id: column.id,
      header: column.header,
      accessorFn: (row: Row) => row,
    })),
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowId,
    enableRowSelection: Boolean(selection),
    state: {
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      rowSelection: Object.fromEntries([...(selection?.selected ?? [])].map((id) => [id, true])),
    },
    onRowSelectionChange: (update) => {
      const before = Object.fromEntries([...(selection?.selected ?? [])].map((id) => [id, true]));
      const after = typeof update === "function" ? update(before) : update;
      selection?.onChange(new Set(Object.keys(after).filter((id) => after[id])));
    },
  });
}
