import { escapeCsvCell } from "@tributary/kernel";
import type { ChartTable } from "./chart-table.tsx";

/** The table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Cyrillic; no cell runs as a formula. */
export function csvOf(table: ChartTable): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return `\uFEFF${lines.map((line) => line.map(quote).join(",")).join("\r\n")}\r\n`;
}

function quote(value: string | number | null): string {
  const cell = escapeCsvCell(value);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
