import { describe, expect, it } from "vitest";
import { markup } from "../testing/render.tsx";
import { DataTable } from "./data-table.tsx";
import type { DataColumn } from "./types.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
}

const rows: readonly Row[] = [
  { id: "a", name: "Northwind", amount: 12 },
  { id: "b", name: "Cancity", amount: 7 },
];

const columns: readonly DataColumn<Row>[] = [
  { id: "name", header: "Partner", cell: (row) => row.name, phone: "title" },
  { id: "city", header: "City", cell: () => "Oslo", phone: "fact", from: "wide" },
  {
    id: "amount",
    header: "Revenue",
    cell: (row) => row.amount,
    align: "end",
    phone: "trail",
    sort: { href: "?sort=amount", direction: "descending" },
  },
];

const base = {
  label: "Partners",
  rows,
  columns,
  rowId: (row: Row) => row.id,
  rowName: (row: Row) => row.name,
};

describe("a data table", () => {
  it("stays a table for screen readers when CSS makes cards of its rows", () => {
    const html = markup(<DataTable {...base} />);
    expect(html).toContain('<table role="table" aria-label="Partners"');
    expect(html.match(/<tr role="row"/g)).toHaveLength(3);
    expect(html.match(/<th role="columnheader" scope="col"/g)).toHaveLength(3);
    expect(html.match(/<td role="cell"/g)).toHaveLength(6);
  });

  it("says what each cell becomes on a phone", () => {
    const html = markup(<DataTable {...base} />);
    expect(html).toContain('data-phone="title" data-cell="title"');
    expect(html).toContain('data-from="wide" data-phone="fact"');
    expect(html).toContain('data-align="end" data-phone="trail"');
  });

  it("leads from the name to the row, and from a header to its order", () => {
    const html = markup(<DataTable {...base} rowHref={(row) => `/partners/${row.id}`} />);
    expect(html).toMatch(/<a [^>]*href="\/partners\/a">Northwind<\/a>/);
    expect(html).toMatch(/aria-sort="descending"><a href="\?sort=amount"/);
  });

  it("leaves out columns that were put away", () => {
    const html = markup(<DataTable {...base} hidden={["city"]} />);
    expect(html).not.toContain("Oslo");
    expect(html).not.toContain(">City<");
  });

  it("names every checkbox and counts what is picked", () => {
    const html = markup(
      <DataTable
        {...base}
        selection={{ selected: new Set(["b"]), onChange: () => {}, actions: "Archive" }}
      />,
    );
    expect(html).toContain("Select: Northwind");
    expect(html).toContain("Select all rows");
    expect(html).toMatch(/<tr role="row" aria-selected="true">/);
    expect(html).toContain("1 selected");
  });

  it("shows the empty state in the place of rows", () => {
    expect(markup(<DataTable {...base} rows={[]} empty={<p>Nothing yet</p>} />)).toBe("<p>Nothing yet</p>");
  });
});
