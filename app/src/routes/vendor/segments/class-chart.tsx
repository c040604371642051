import { minorDigits } from "@tributary/kernel";
import { BarChart, ChartFigure } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import type { ClassesReport } from "./classes-report.ts";

/** The revenue of the window by class. */
export default function ClassChart({ classes }: { classes: ClassesReport }): ReactNode {
  const { t } = useTranslation(["segments", "common"]);
  const format = useFormat();
  const { totals, currency, headline } = classes;
  const major = 10 ** minorDigits(currency);
  const money = (value: number): string => format.money(Math.round(value * major), currency);
  const labels = totals.map((total) => t(`segments:partnersOf.${total.class}`));
  return (
    <ChartFigure
      title={t("segments:chart.title", { share: format.percent(headline.keyShareOfRevenue) })}
      note={t("segments:chart.note")}
      fileName={t("segments:file")}
      height={150}
      table={{
        columns: [
          { label: t("segments:chart.class") },
          { label: t("segments:chart.revenue"), format: money },
          { label: t("segments:chart.share"), format: format.share },
          { label: t("segments:chart.partners"), format: format.number },
          { label: t("segments:chart.deals"), format: format.number },
        ],
        rows: totals.map((total, index) => [
          labels[index] ?? "",
          total.revenueMinor / major,
          total.share,
          total.partners,
          total.deals,
        ]),
      }}
    >
      <BarChart
        direction="rows"
        name={t("segments:chart.revenue")}
        labels={labels}
        values={totals.map(({ revenueMinor }) => revenueMinor / major)}
        format={money}
        axisFormat={(value) => format.compactMoney({ amountMinor: Math.round(value * major), currency })}
      />
    </ChartFigure>
  );
}
