import type { MonthReport } from "@tributary/analytics";
import { minorDigits } from "@tributary/kernel";
import { ChartFigure, LineChart } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** Revenue of twelve months; its title names the best of them. */
export default function RevenueChart({ report }: { report: MonthReport }): ReactNode {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { months, currency } = report;
  const major = 10 ** minorDigits(currency);
  const money = (value: number): string => format.money(Math.round(value * major), currency);
  return (
    <ChartFigure
      title={useTitle(report)}
      note={t("chart.note")}
      fileName="revenue"
      height={260}
      table={{
        columns: [
          { label: t("chart.month") },
          { label: t("chart.revenue"), format: money },
          { label: t("chart.sales"), format: format.number },
          { label: t("chart.leads"), format: format.number },
        ],
        rows: months.map(({ month, revenueMinor, sales, leads }) => [
          format.month(month),
          revenueMinor / major,
          sales,
          leads,
        ]),
      }}
    >
      <LineChart
        labels={months.map(({ month }) => format.shortMonth(month))}
        series={[
          { label: t("chart.revenue"), values: months.map(({ revenueMinor }) => revenueMinor / major) },
        ]}
        format={money}
        axisFormat={(value) => format.compactMoney({ amountMinor: Math.round(value * major), currency })}
      />
    </ChartFigure>
  );
}

function useTitle({ months, month: now, currency }: MonthReport): string {
  const { t } = useTranslation("home");
  const format = useFormat();
  const [best] = months.toSorted((one, other) => other.revenueMinor - one.revenueMinor);
  if (!best || best.revenueMinor <= 0) return t("chart.empty");
  const revenue = format.roundMoney(best.revenueMinor, currency);
  return best.month === now
    ? t("chart.now", { revenue })
    : t("chart.best", { month: format.month(best.month), revenue });
}
