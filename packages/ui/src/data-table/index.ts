export { DataTable, type DataTableProps } from "./data-table.tsx";
export type { DataColumn, RowSelection } from "./types.ts";
