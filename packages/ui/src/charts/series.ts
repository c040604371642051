/** A series and its values, one for each label of the axis; null where nothing is known. Five at most. */
export interface Series {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

const palette = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)"];

/** One series alone wears the accent; several take the palette in its order. */
export function colourOf(index: number, count: number): string {
  return count === 1 ? "var(--accent)" : (palette[index] ?? "var(--chart-5)");
}

/** One row of Recharts' data: the label and the values under s0, s1, … */
export type Point = { readonly label: string } & { readonly [key: `s${number}`]: number | null };

export function pointsOf(labels: readonly string[], series: readonly Series[]): Point[] {
  if (series.length > 5) throw new Error("a chart has at most five series");
  return labels.map((label, at) => ({
    label,
    ...Object.fromEntries(series.map(({ values }, index) => [`s${index}`, values[at] ?? null])),
  }));
}
