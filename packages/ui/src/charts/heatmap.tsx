import type { ReactNode } from "react";
import { widthOf } from "./axes.ts";

export interface HeatmapProps {
  /** What the table is of, for screen readers. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  readonly format: (value: number) => string;
  /** A cell may lead to what it counts. */
  readonly cell?: ((row: number, column: number, text: string) => ReactNode) | undefined;
}

/** The strongest tint; text of the page stays readable on it (contrast.test.ts). */
const strongest = 40;

/** As wide as names of rows need it, up to here. */
const mostLabel = 160;

/** A grid of numbers tinted by size. It is a table, so it needs no other table behind it. */
export function Heatmap({ label, columns, rows, format, cell }: HeatmapProps): ReactNode {
  const labels = rows.map((row) => row.label);
  const most = Math.max(1, ...rows.flatMap((row) => row.values.map((value) => value ?? 0)));
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full table-fixed border-separate border-spacing-0.5 text-13">
        <thead>
          <tr>
            <td style={{ width: widthOf(labels, mostLabel) }} />
            {columns.map((column) => (
              <th key={column} scope="col" className="truncate px-1 pb-1 text-12 font-text text-muted">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.label}>
              <th scope="row" className="truncate pr-2 text-start text-12 font-text text-muted">
                {row.label}
              </th>
              {columns.map((column, index) => {
                const value = row.values[index] ?? null;
                const text = value === null ? "—" : format(value);
                return (
                  <td
                    key={column}
                    className="h-10 rounded-[4px] text-center tabular-nums"
                    style={{ background: tint(value, most) }}
                  >
                    {cell ? cell(at, index, text) : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By the square root, so that one giant does not pale all others. */
function tint(value: number | null, most: number): string {
  const share = value === null ? 0 : Math.sqrt(Math.max(0, value) / most) * strongest;
  return `color-mix(in oklab, var(--accent) ${share.toFixed(1)}%, var(--sunken))`;
}
