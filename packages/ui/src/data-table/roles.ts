/**
 * Some browsers forget that a table is a table once CSS makes cards of its rows. These roles are what the elements mean
 * anyway; spelled out, they survive any display.
 */
export const keep = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  header: { role: "columnheader" },
  cell: { role: "cell" },
} as const;
