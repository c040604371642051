import type { MonthFigures } from "@tributary/analytics";
import { minorDigits } from "@tributary/kernel";
import { BarChart, ChartFigure } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The partner's revenue month by month; the title names the best of them. */
export default function ActivityChart({ months }: { months: readonly MonthFigures[] }): ReactNode {
  const { t } = useTranslation("partners");
  const format = useFormat();
  const { currency } = useWorkspace().vendor;
  const major = 10 ** minorDigits(currency);
  const money = (value: number): string => format.money(Math.round(value * major), currency);
  const [best] = months.toSorted((one, other) => other.revenueMinor - one.revenueMinor);
  const title =
    best && best.revenueMinor > 0
      ? t("record.best", {
          month: format.month(best.month),
          revenue: format.money(best.revenueMinor, currency),
        })
      : t("record.revenueBy");
  return (
    <ChartFigure
      title={title}
      fileName="partner-revenue"
      height={180}
      table={{
        columns: [
          { label: t("record.activity") },
          { label: t("record.activityRevenue"), format: money },
          { label: t("record.activitySales"), format: format.number },
          { label: t("record.activityLeads"), format: format.number },
        ],
        rows: months.map((row) => [format.month(row.month), row.revenueMinor / major, row.sales, row.leads]),
      }}
    >
      <BarChart
        direction="columns"
        name={t("record.activityRevenue")}
        labels={months.map(({ month }) => format.shortMonth(month))}
        values={months.map(({ revenueMinor }) => revenueMinor / major)}
        format={money}
      />
    </ChartFigure>
  );
}
