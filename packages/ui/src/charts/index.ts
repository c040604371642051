export { BarChart, type BarChartProps } from "./bar-chart.tsx";
export { ChartFigure, type ChartFigureProps } from "./chart-figure.tsx";
export type { ChartTable } from "./chart-table.tsx";
export { Heatmap, type HeatmapProps } from "./heatmap.tsx";
export { LineChart, type LineChartProps } from "./line-chart.tsx";
export { StackedBar, type StackedBarProps } from "./stacked-bar.tsx";
