import type { ReactNode } from "react";
import { Bar, BarChart as Bars, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatCompact } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { bottomAxis, firstSize, grid, sideAxis, widthOf } from "./axes.ts";
import { colourOf, pointsOf, type Series } from "./series.ts";
import { TooltipBox } from "./tooltip-box.tsx";

export interface StackedBarProps {
  /** Periods. */
  readonly labels: readonly string[];
  /** Parts, from the bottom up; five at most. */
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  readonly axisFormat?: ((value: number) => string) | undefined;
}

/** What a whole is made of, period by period. Stands in a ChartFigure. */
export function StackedBar({ labels, series, format, axisFormat }: StackedBarProps): ReactNode {
  const { locale } = useUi();
  const short = axisFormat ?? ((value: number) => formatCompact(value, locale));
  const points = pointsOf(labels, series);
  const sums = labels.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const last = series.length - 1;
  return (
    <div className="flex h-full flex-col gap-2">
      <Key series={series} />
      <div className="min-h-0 flex-1">
        <ResponsiveContainer width="100%" height="100%" initialDimension={firstSize}>
          <Bars
            data={points}
            margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="24%"
            accessibilityLayer={false}
          >
            <CartesianGrid {...grid} />
            <XAxis {...bottomAxis} dataKey="label" minTickGap={8} />
            <YAxis {...sideAxis} tickFormatter={short} width={widthOf(sums.map(short), 72) + 6} />
            <Tooltip
              content={<TooltipBox format={format} />}
              cursor={{ fill: "var(--hover)" }}
              isAnimationActive={false}
            />
            {series.map((one, index) => (
              <Bar
                key={one.label}
                dataKey={`s${index}`}
                stackId="whole"
                name={one.label}
                fill={colourOf(index, series.length)}
                stroke="var(--surface)"
                strokeWidth={1}
                radius={index === last ? [3, 3, 0, 0] : 0}
                maxBarSize={44}
                isAnimationActive={false}
              />
            ))}
          </Bars>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

/** Parts of a stack have no room for their names, so they are named on top, in the order of the stack. */
function Key({ series }: { series: readonly Series[] }): ReactNode {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12">
      {series.map((one, index) => (
        <li key={one.label} className="flex items-center gap-1.5">
          <span className="size-2.5 rounded-[3px]" style={{ background: colourOf(index, series.length) }} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}
