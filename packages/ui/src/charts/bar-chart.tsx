import type { ReactNode } from "react";
import { Bar, BarChart as Bars, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatCompact } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { bottomAxis, firstSize, widthOf } from "./axes.ts";
import { NameAxis } from "./name-axis.tsx";
import { pointsOf } from "./series.ts";
import { TooltipBox } from "./tooltip-box.tsx";

export interface BarChartProps {
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** What is counted. */
  readonly name: string;
  /** `rows` for names of things, longest first; `columns` for periods. */
  readonly direction: "rows" | "columns";
  readonly format: (value: number) => string;
  /** A value at its bar; 1.2M by default. */
  readonly axisFormat?: ((value: number) => string) | undefined;
}

/** Sizes side by side, from zero, each bar with its number. Stands in a ChartFigure. */
export function BarChart({ labels, values, name, direction, format, axisFormat }: BarChartProps): ReactNode {
  const { locale } = useUi();
  const short = axisFormat ?? ((value: number) => formatCompact(value, locale));
  const look = directions[direction];
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={firstSize}>
      <Bars
        data={pointsOf(labels, [{ label: name, values }])}
        layout={look.layout}
        margin={{ ...look.margin, right: direction === "rows" ? widthOf(values.map(short), 90) + 6 : 0 }}
        barCategoryGap="26%"
        accessibilityLayer={false}
      >
        {direction === "rows" ? (
          <XAxis type="number" hide domain={fromZero} />
        ) : (
          <XAxis {...bottomAxis} dataKey="label" minTickGap={8} />
        )}
        {direction === "rows" ? <NameAxis labels={labels} /> : <YAxis hide domain={fromZero} />}
        <Tooltip
          content={<TooltipBox format={format} />}
          cursor={{ fill: "var(--hover)" }}
          isAnimationActive={false}
        />
        <Bar
          dataKey="s0"
          name={name}
          fill="var(--accent)"
          radius={look.radius}
          maxBarSize={look.maxBarSize}
          isAnimationActive={false}
        >
          <LabelList
            dataKey="s0"
            position={look.label}
            formatter={(value) => (typeof value === "number" ? short(value) : "")}
            fontSize={12}
            fill="var(--text)"
          />
        </Bar>
      </Bars>
    </ResponsiveContainer>
  );
}

interface Look {
  readonly layout: "vertical" | "horizontal";
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number };
  readonly radius: [number, number, number, number];
  readonly label: "right" | "top";
  readonly maxBarSize: number;
}

/** Recharts names a layout by its axis of values, we by what the eye reads. */
const directions: Record<BarChartProps["direction"], Look> = {
  rows: {
    layout: "vertical",
    margin: { top: 0, bottom: 0, left: 0 },
    radius: [0, 3, 3, 0],
    label: "right",
    maxBarSize: 22,
  },
  columns: {
    layout: "horizontal",
    margin: { top: 20, bottom: 0, left: 0 },
    radius: [3, 3, 0, 0],
    label: "top",
    maxBarSize: 44,
  },
};

/** A bar that does not start at zero lies about its length. */
const fromZero: [(lowest: number) => number, (highest: number) => number] = [
  (lowest) => Math.min(0, lowest),
  (highest) => Math.max(0, highest),
];
