import type { Row as TableRow } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { TextLink } from "../actions/text-link.tsx";
import { Checkbox } from "../forms/checkbox.tsx";
import { useUi } from "../provider.tsx";
import type { DataTableProps } from "./data-table.tsx";
import { keep } from "./roles.ts";
import type { DataColumn } from "./types.ts";

type DataRowProps<Row> = Omit<DataTableProps<Row>, "columns"> & {
  readonly row: TableRow<Row>;
  /** Those that are shown. */
  readonly columns: readonly DataColumn<Row>[];
};

export function DataRow<Row>(props: DataRowProps<Row>): ReactNode {
  const { row, columns, selection, rowActions, rowName } = props;
  const { labels } = useUi();
  const href = props.rowHref?.(row.original);
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
      {columns.map((column) => cellOf(column, row.original, href))}
      {rowActions ? (
        <td {...keep.cell} data-cell="actions">
          <div>{rowActions(row.original)}</div>
        </td>
      ) : null}
    </tr>
  );
}

/** No component of its own: a list has four hundred cells, and each would cost a page more than what it shows. */
function cellOf<Row>(column: DataColumn<Row>, row: Row, href: string | undefined): ReactNode {
  const isTitle = column.phone === "title";
  const content = column.cell(row);
  return (
    <td
      key={column.id}
      {...keep.cell}
      data-align={column.align}
      data-from={column.from}
      data-phone={column.phone}
      data-name={column.phoneName ? column.header : undefined}
      data-cell={isTitle ? "title" : undefined}
    >
      {isTitle ? <div>{href ? <NameLink href={href}>{content}</NameLink> : content}</div> : content}
    </td>
  );
}

function NameLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <TextLink tone="plain" href={href} prefetch="intent">
      {children}
    </TextLink>
  );
}
