import type { ReactNode } from "react";
import type { Series } from "./series.ts";

const lineHeight = 14;
/** Height of the drawing area of a chart of 240 px: near enough to keep names of lines apart. */
const plotHeight = 205;

interface EndLabelProps {
  readonly text: string;
  readonly at: number;
  readonly shift: number;
  readonly colour: string;
  /** Given by Recharts for every point of the line. */
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly index?: number | undefined;
}

/** The name of a line at its last point. Recharts asks for a label at every point; all but one are empty. */
export function EndLabel({ text, at, shift, colour, x, y, index }: EndLabelProps): ReactNode {
  if (index !== at) return <g />;
  return (
    <text
      x={Number(x) + 8}
      y={Number(y) + shift}
      dy="0.35em"
      style={{ fontSize: 12, fontWeight: 550, fill: colour }}
    >
      {text}
    </text>
  );
}

/** The point at which a line ends. */
export function endOf({ values }: Series): number {
  return values.findLastIndex((value) => value !== null);
}

/** How far each name must move down so that no two are written over each other, in pixels. */
export function spreadNames(series: readonly Series[], highest: number): number[] {
  const places = series.map((one, index) => ({
    index,
    y: (1 - (one.values[endOf(one)] ?? 0) / (highest || 1)) * plotHeight,
  }));
  const shifts = series.map(() => 0);
  let free = Number.NEGATIVE_INFINITY;
  for (const { index, y } of places.sort((a, b) => a.y - b.y)) {
    const placed = Math.max(y, free);
    shifts[index] = placed - y;
    free = placed + lineHeight;
  }
  return shifts;
}
