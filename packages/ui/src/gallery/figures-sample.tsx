import type { ReactNode } from "react";
import { BarChart } from "../charts/bar-chart.tsx";
import { ChartFigure } from "../charts/chart-figure.tsx";
import { Heatmap } from "../charts/heatmap.tsx";
import { LineChart } from "../charts/line-chart.tsx";
import { StackedBar } from "../charts/stacked-bar.tsx";
import { formatDay } from "../format/dates.ts";
import { formatCompactMoney, formatMoney, formatNumber } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";
import { samplePartners } from "./sample-rows.ts";
import { useSay } from "./say.ts";

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}-01`);
const revenue = [310, 290, 345, 402, 390, 455, 430, 512, 560, 604, 655, 702];
const before = [280, 295, 300, 320, 335, 340, 372, 380, 410, 428, 440, 452];

function useMonths(): string[] {
  const { locale } = useUi();
  return months.map((month) =>
    new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(new Date(month)),
  );
}

function useMoney(): { full: (thousands: number) => string; short: (thousands: number) => string } {
  const { locale } = useUi();
  const currency = useSay()("USD", "RUB");
  return {
    full: (thousands) => formatMoney({ amountMinor: thousands * 100_000, currency }, locale),
    short: (thousands) => formatCompactMoney({ amountMinor: thousands * 100_000, currency }, locale),
  };
}

export function RevenueFigure(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  const money = useMoney();
  return (
    <ChartFigure
      title={say("Revenue has grown for five months in a row", "Выручка растёт пять месяцев подряд")}
      note={say("Sales of partners without refunds", "Продажи партнёров без возвратов")}
      fileName="revenue"
      table={{
        columns: [
          { label: say("Month", "Месяц") },
          { label: "2026", format: money.full },
          { label: "2025", format: money.full },
        ],
        rows: months.map((month, at) => [
          formatDay(month, locale, "month"),
          revenue[at] ?? 0,
          before[at] ?? 0,
        ]),
      }}
    >
      <LineChart
        labels={useMonths()}
        series={[{ label: "2026", values: revenue }]}
        past={{ label: "2025", values: before }}
        format={money.full}
        axisFormat={money.short}
      />
    </ChartFigure>
  );
}

export function TopPartnersFigure(): ReactNode {
  const say = useSay();
  const money = useMoney();
  const top = samplePartners
    .slice(0, 8)
    .map(({ name, amountMinor }) => ({ name, value: Math.round(amountMinor / 100_000) }));
  return (
    <ChartFigure
      title={say(
        "Northwind alone brings as much as the next two",
        "Northwind приносит столько же, сколько двое следующих",
      )}
      note={say("Revenue by partner, November", "Выручка по партнёрам, ноябрь")}
      fileName="top-partners"
      table={{
        columns: [
          { label: say("Partner", "Партнёр") },
          { label: say("Revenue", "Выручка"), format: money.full },
        ],
        rows: top.map(({ name, value }) => [name, value]),
      }}
    >
      <BarChart
        direction="rows"
        name={say("Revenue", "Выручка")}
        labels={top.map(({ name }) => name)}
        values={top.map(({ value }) => value)}
        format={money.full}
        axisFormat={money.short}
      />
    </ChartFigure>
  );
}

export function LeadsFigure(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  const labels = useMonths();
  const series = [
    { label: say("Won", "Выиграны"), values: revenue.map((value) => Math.round(value / 6)) },
    { label: say("In work", "В работе"), values: revenue.map((value, at) => Math.round(value / 9) + at) },
    { label: say("Waiting", "Ждут"), values: before.map((value) => Math.round(value / 14)) },
    { label: say("Lost", "Проиграны"), values: before.map((value) => Math.round(value / 8)) },
    { label: say("Declined", "Отклонены"), values: before.map((value) => Math.round(value / 20)) },
  ];
  return (
    <ChartFigure
      title={say(
        "More leads are won, and no more are lost",
        "Выигранных лидов больше, проигранных не больше",
      )}
      fileName="leads"
      table={{
        columns: [{ label: say("Month", "Месяц") }, ...series.map(({ label }) => ({ label }))],
        rows: labels.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? null)]),
      }}
    >
      <StackedBar labels={labels} series={series} format={(value) => formatNumber(value, locale)} />
    </ChartFigure>
  );
}

export function MonthsFigure(): ReactNode {
  const say = useSay();
  const money = useMoney();
  const labels = useMonths().slice(4);
  const values = revenue.slice(4);
  return (
    <ChartFigure
      title={say("November is the best month so far", "Ноябрь лучший месяц за всё время")}
      fileName="months"
      table={{
        columns: [{ label: say("Month", "Месяц") }, { label: say("Revenue", "Выручка"), format: money.full }],
        rows: labels.map((label, at) => [label, values[at] ?? 0]),
      }}
    >
      <BarChart
        direction="columns"
        name={say("Revenue", "Выручка")}
        {...{ labels, values }}
        format={money.full}
        axisFormat={money.short}
      />
    </ChartFigure>
  );
}

export function RfmFigure(): ReactNode {
  const say = useSay();
  const { locale } = useUi();
  const scores = ["5", "4", "3", "2", "1"];
  return (
    <Heatmap
      label={say("Clients by recency and frequency", "Клиенты по давности и частоте")}
      columns={scores.map((score) => `F${score}`)}
      rows={scores.map((score, at) => ({
        label: `R${score}`,
        values: scores.map((_, index) => Math.round(420 / (1 + at * 1.4 + index * 0.8))),
      }))}
      format={(value) => formatNumber(value, locale)}
    />
  );
}
