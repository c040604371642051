import { describe, expect, it } from "vitest";
import { markup } from "../testing/render.tsx";
import { csvOf } from "./chart-csv.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { spreadNames } from "./end-labels.tsx";
import { Heatmap } from "./heatmap.tsx";
import { colourOf, pointsOf } from "./series.ts";

const table = {
  columns: [{ label: "Partner" }, { label: "Revenue", format: (value: number) => `$${value}` }],
  rows: [
    ["Northwind, Inc", 1200],
    ["=1+1", null],
  ],
} as const;

describe("a chart before scripts arrive", () => {
  it("shows its numbers in the height of the drawing", () => {
    const html = markup(
      <ChartFigure title="Revenue grows" fileName="revenue" table={table} height={200}>
        drawing
      </ChartFigure>,
    );
    expect(html).toContain("height:200px");
    expect(html).toContain("$1200");
    expect(html).not.toContain("drawing");
  });
});

describe("exports", () => {
  it("are CSV that spreadsheets read and do not run", () => {
    expect(csvOf(table)).toBe('\uFEFFPartner,Revenue\r\n"Northwind, Inc",1200\r\n\'=1+1,\r\n');
  });
});

describe("series", () => {
  it("wear the accent alone and the palette together", () => {
    expect(colourOf(0, 1)).toBe("var(--accent)");
    expect(colourOf(1, 2)).toBe("var(--chart-2)");
  });

  it("are five at most, and say what is not known", () => {
    expect(pointsOf(["Jan", "Feb"], [{ label: "Won", values: [1] }])).toEqual([
      { label: "Jan", s0: 1 },
      { label: "Feb", s0: null },
    ]);
    const six = Array.from({ length: 6 }, (_, index) => ({ label: String(index), values: [1] }));
    expect(() => pointsOf(["Jan"], six)).toThrow("at most five");
  });

  it("keep their names apart where lines end together", () => {
    const shifts = spreadNames(
      [
        { label: "a", values: [100] },
        { label: "b", values: [99] },
        { label: "c", values: [10] },
      ],
      100,
    );
    expect(shifts[0]).toBe(0);
    expect(shifts[1]).toBeGreaterThan(10);
    expect(shifts[2]).toBe(0);
  });
});

describe("a heat map", () => {
  it("writes every value in its cell", () => {
    const html = markup(
      <Heatmap
        label="Clients"
        columns={["F1", "F2"]}
        rows={[{ label: "R1", values: [9, null] }]}
        format={(value) => `${value} clients`}
      />,
    );
    expect(html).toContain("9 clients");
    expect(html).toContain("—");
    expect(html).toContain("var(--accent) 40.0%");
  });
});
