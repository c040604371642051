import type { ReactNode } from "react";
import {
  Bar,
  BarChart as Bars,
  CartesianGrid,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatCompact } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { axisText, pointsOf, widthOf } from "./series.ts";
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
  const rows = direction === "rows";
  const points = pointsOf(labels, [{ label: name, values }]);
  const room = widthOf(values.map(short), 90) + 6;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <Bars
        data={points}
        layout={rows ? "vertical" : "horizontal"}
        margin={{ top: rows ? 0 : 20, right: rows ? room : 0, bottom: 0, left: 0 }}
        barCategoryGap={rows ? "28%" : "24%"}
        accessibilityLayer={false}
      >
        {rows ? null : <CartesianGrid vertical={false} stroke="var(--chart-grid)" />}
        {rows ? (
          <XAxis type="number" hide domain={[zeroOrLess, zeroOrMore]} />
        ) : (
          <XAxis
            dataKey="label"
            tick={axisText}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            minTickGap={8}
            tickMargin={6}
          />
        )}
        {rows ? (
          <YAxis
            type="category"
            dataKey="label"
            tick={{ ...axisText, fill: "var(--text)" }}
            tickFormatter={shorten}
            tickLine={false}
            axisLine={{ stroke: "var(--line-strong)" }}
            width={widthOf(labels.map(shorten), 170)}
            interval={0}
          />
        ) : (
          <YAxis hide domain={[zeroOrLess, zeroOrMore]} />
        )}
        <Tooltip
          content={<TooltipBox format={format} />}
          cursor={{ fill: "var(--hover)" }}
          isAnimationActive={false}
        />
        <Bar
          dataKey="s0"
          name={name}
          fill="var(--accent)"
          radius={rows ? [0, 3, 3, 0] : [3, 3, 0, 0]}
          maxBarSize={rows ? 22 : 44}
          isAnimationActive={false}
        >
          <LabelList
            dataKey="s0"
            position={rows ? "right" : "top"}
            formatter={(value) => (typeof value === "number" ? short(value) : "")}
            fontSize={12}
            fill="var(--text)"
          />
        </Bar>
      </Bars>
    </ResponsiveContainer>
  );
}

/** A bar that does not start at zero lies about its length. */
function zeroOrLess(lowest: number): number {
  return Math.min(0, lowest);
}

function zeroOrMore(highest: number): number {
  return Math.max(0, highest);
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 23)}…` : label;
}
