import type { Table } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "../forms/checkbox.tsx";
import { useUi } from "../provider.tsx";
import { keep } from "./roles.ts";
import type { DataColumn } from "./types.ts";

interface HeaderRowProps<Row> {
  readonly table: Table<Row>;
  /** Those that are shown. */
  readonly columns: readonly DataColumn<Row>[];
  readonly selectable: boolean;
  readonly actions: boolean;
}

export function HeaderRow<Row>({ table, columns, selectable, actions }: HeaderRowProps<Row>): ReactNode {
  const { labels } = useUi();
  return (
    <tr {...keep.row}>
      {selectable ? (
        <th {...keep.header} scope="col" data-cell="tick">
          <Checkbox
            hideLabel
            label={labels.selectAll}
            checked={table.getIsAllRowsSelected()}
            indeterminate={table.getIsSomeRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
        </th>
      ) : null}
      {columns.map((column) => (
        <th
          key={column.id}
          {...keep.header}
          scope="col"
          data-align={column.align}
          data-from={column.from}
          data-cell={column.phone === "title" ? "title" : undefined}
          aria-sort={column.sort?.direction ?? undefined}
        >
          <SortLink column={column} />
        </th>
      ))}
      {actions ? (
        <th {...keep.header} scope="col" data-cell="actions">
          <span className="sr-only">{labels.rowActions}</span>
        </th>
      ) : null}
    </tr>
  );
}

function SortLink<Row>({ column }: { column: DataColumn<Row> }): ReactNode {
  const { Link } = useUi();
  if (!column.sort) return column.header;
  const Arrow = column.sort.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Link
      href={column.sort.href}
      preventScrollReset
      className="inline-flex items-center gap-1 rounded-[3px] no-underline hover:text-text"
    >
      {column.header}
      {column.sort.direction ? <Arrow aria-hidden="true" className="size-3" /> : null}
    </Link>
  );
}
