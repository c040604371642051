import type { ReactNode } from "react";

/** The numbers behind a chart. Raw values go to CSV; `format` is how a number of a column is shown. */
export interface ChartTable {
  readonly columns: readonly {
    readonly label: string;
    readonly format?: ((value: number) => string) | undefined;
  }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function TableOfChart({ label, table }: { label: string; table: ChartTable }): ReactNode {
  return (
    <table aria-label={label} className="w-full text-13">
      <thead className="sticky top-0 bg-surface">
        <tr>
          {table.columns.map((column, index) => (
            <th
              key={column.label}
              scope="col"
              className={`h-8 border-b border-line-strong text-12 text-muted ${index === 0 ? "text-start" : "pl-4 text-end"}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {table.columns.map((column, index) => {
              const value = row[index] ?? null;
              const text = typeof value === "number" && column.format ? column.format(value) : (value ?? "—");
              return index === 0 ? (
                <th key={column.label} scope="row" className="h-8 border-b border-line text-start font-text">
                  {text}
                </th>
              ) : (
                <td key={column.label} className="h-8 border-b border-line pl-4 text-end tabular-nums">
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
