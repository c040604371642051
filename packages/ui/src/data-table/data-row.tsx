import type { Row as TableRow } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { TextLink } from "../actions/text-link.tsx";
import { Checkbox } from "../forms/checkbox.tsx";
import { useUi } from "../provider.tsx";
import type { DataTableProps } from "./data-table.tsx";
import { keep } from "./roles.ts";
import type { DataColumn } from "./types.ts";

type DataRowProps<Row> = DataTableProps<Row> & { readonly row: TableRow<Row> };

export function DataRow<Row>(props: DataRowProps<Row>): ReactNode {
  const { row, columns, selection, rowActions, rowName } = props;
  const { labels } = useUi();
  const visible = new Set(row.getVisibleCells().map((cell) => cell.column.id));
  return (
    <tr {...keep.row} aria-selected={selection ? row.getIsSelected() : undefined}>
      {selection ? (
        <td {...keep.cell} data-cell="tick">
          <Checkbox
            hideLabel
            label={`${labels.selectRow}: ${rowName(row.original)}`}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      ) : null}
      {columns
        .filter((column) => visible.has(column.id))
        .map((column) => (
          <Cell key={column.id} column={column} row={row.original} href={props.rowHref?.(row.original)} />
        ))}
      {rowActions ? (
        <td {...keep.cell} data-cell="actions">
          <div>{rowActions(row.original)}</div>
        </td>
      ) : null}
    </tr>
  );
}

function Cell<Row>({
  column,
  row,
  href,
}: {
  column: DataColumn<Row>;
  row: Row;
  href: string | undefined;
}): ReactNode {
  const isTitle = column.phone === "title";
  const content = column.cell(row);
  return (
    <td
      {...keep.cell}
      data-align={column.align}
      data-from={column.from}
      data-phone={column.phone}
      data-cell={isTitle ? "title" : undefined}
    >
      {isTitle && href ? (
        <TextLink tone="plain" href={href} prefetch="intent">
          {content}
        </TextLink>
      ) : (
        content
      )}
    </td>
  );
}
