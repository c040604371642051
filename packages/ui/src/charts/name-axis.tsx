import type { ReactNode } from "react";
import { useChartWidth, YAxis } from "recharts";
import { axisText, firstSize, widthOf } from "./axes.ts";
import { linesOf } from "./lines-of.ts";

/** Names take what they need, but never more than this share of a drawing, and no more than a name can be read over. */
const mostShare = 0.42;
const mostWidth = 280;

/** The axis of things with names: a name that is too long for its room stands on two lines before it is cut. */
export function NameAxis({ labels }: { labels: readonly string[] }): ReactNode {
  const drawing = useChartWidth() ?? firstSize.width;
  const width = widthOf(labels, Math.min(mostWidth, Math.round(drawing * mostShare)));
  return (
    <YAxis
      type="category"
      dataKey="label"
      tick={<NameTick width={width} />}
      tickLine={false}
      axisLine={{ stroke: "var(--line-strong)" }}
      interval={0}
      width={width}
    />
  );
}

interface NameTickProps {
  readonly width: number;
  /** Given by Recharts. */
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly payload?: { readonly value: unknown } | undefined;
}

const lineHeight = 13;

function NameTick({ width, x, y, payload }: NameTickProps): ReactNode {
  const name = String(payload?.value ?? "");
  const lines = linesOf(name, width);
  const [first = ""] = lines;
  // From the middle of the bar to the foot of the first line.
  const drop = axisText.fontSize * 0.35 - (lineHeight * (lines.length - 1)) / 2;
  return (
    <text x={x} y={y} textAnchor="end" fontSize={axisText.fontSize} fill="var(--text)">
      <title>{name}</title>
      <tspan x={x} dy={drop}>
        {first}
      </tspan>
      {lines.slice(1).map((line) => (
        <tspan key={line} x={x} dy={lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
