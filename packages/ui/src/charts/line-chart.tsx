import type { ReactNode } from "react";
import {
  CartesianGrid,
  Line,
  LineChart as Lines,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatCompact } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { EndLabel, endOf, spreadNames } from "./end-labels.tsx";
import { axisText, colourOf, pointsOf, type Series, widthOf } from "./series.ts";
import { TooltipBox } from "./tooltip-box.tsx";

export interface LineChartProps {
  /** Points of time, formatted for the axis. */
  readonly labels: readonly string[];
  /** Four at most: each is named at its end, there is no legend. */
  readonly series: readonly Series[];
  /** The period it is compared with, as one thinner line. */
  readonly past?: Series | undefined;
  /** A value in full, for the pointer. The axis is short by itself. */
  readonly format: (value: number) => string;
  /** A value on the axis; 1.2M by default. */
  readonly axisFormat?: ((value: number) => string) | undefined;
}

/** Something over time. Stands in a ChartFigure. */
export function LineChart({ labels, series, past, format, axisFormat }: LineChartProps): ReactNode {
  const { locale } = useUi();
  const short = axisFormat ?? ((value: number) => formatCompact(value, locale));
  const all = past ? [...series, past] : series;
  const points = pointsOf(labels, all);
  const highest = Math.max(0, ...all.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const shifts = spreadNames(all, highest);
  const axisWidth = widthOf([short(highest), short(highest / 3)], 72) + 6;
  const naming =
    all.length > 1
      ? widthOf(
          all.map((one) => one.label),
          120,
        ) + 8
      : 16;
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
      <Lines data={points} margin={{ top: 8, right: naming, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="label"
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: "var(--line-strong)" }}
          minTickGap={24}
          tickMargin={6}
        />
        <YAxis
          tick={axisText}
          tickFormatter={short}
          tickLine={false}
          axisLine={false}
          width={axisWidth}
          tickCount={4}
        />
        <Tooltip
          content={<TooltipBox format={format} />}
          cursor={{ stroke: "var(--line-strong)" }}
          isAnimationActive={false}
        />
        {all.map((one, index) => {
          const isPast = one === past;
          const colour = isPast ? "var(--chart-past)" : colourOf(index, series.length);
          return (
            <Line
              key={one.label}
              dataKey={`s${index}`}
              name={one.label}
              stroke={colour}
              strokeWidth={isPast ? 1.25 : 2}
              strokeLinecap="round"
              dot={false}
              activeDot={{ r: 3.5, strokeWidth: 0 }}
              isAnimationActive={false}
              label={
                all.length > 1 ? (
                  <EndLabel
                    text={one.label}
                    at={endOf(one)}
                    shift={shifts[index] ?? 0}
                    colour={isPast ? "var(--muted)" : colour}
                  />
                ) : (
                  false
                )
              }
            />
          );
        })}
      </Lines>
    </ResponsiveContainer>
  );
}
