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
import { bottomAxis, firstSize, grid, sideAxis, widthOf } from "./axes.ts";
import { EndLabel, endOf, spreadNames } from "./end-labels.tsx";
import { colourOf, pointsOf, type Series } from "./series.ts";
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
  const lines = linesOf(series, past);
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const names = lines.length > 1 ? lines.map((line) => line.label) : [];
  const shifts = spreadNames(lines, highest);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={firstSize}>
      <Lines
        data={pointsOf(labels, lines)}
        margin={{ top: 8, right: widthOf(names, 120) + 8, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid {...grid} />
        <XAxis {...bottomAxis} dataKey="label" minTickGap={24} />
        <YAxis
          {...sideAxis}
          tickFormatter={short}
          width={widthOf([short(highest), short(highest / 3)], 72) + 6}
        />
        <Tooltip
          content={<TooltipBox format={format} />}
          cursor={{ stroke: "var(--line-strong)" }}
          isAnimationActive={false}
        />
        {lines.map((line, index) => (
          <Line
            key={line.label}
            dataKey={`s${index}`}
            name={line.label}
            stroke={line.colour}
            strokeWidth={line.width}
            strokeLinecap="round"
            dot={false}
            activeDot={{ r: 3.5, strokeWidth: 0 }}
            isAnimationActive={false}
            label={
              names.length > 0 && (
                <EndLabel text={line.label} at={endOf(line)} shift={shifts[index] ?? 0} colour={line.ink} />
              )
            }
          />
        ))}
      </Lines>
    </ResponsiveContainer>
  );
}

interface DrawnLine extends Series {
  readonly colour: string;
  readonly ink: string;
  readonly width: number;
}

/** The period before comes first, so that it is drawn under the others. */
function linesOf(series: readonly Series[], past: Series | undefined): DrawnLine[] {
  const lines = series.map((one, index) => {
    const colour = colourOf(index, series.length);
    const ink = series.length === 1 ? "var(--accent-text)" : "var(--text)";
    return { ...one, colour, ink, width: 2 };
  });
  return past
    ? [{ ...past, colour: "var(--chart-past)", ink: "var(--muted)", width: 1.25 }, ...lines]
    : lines;
}
