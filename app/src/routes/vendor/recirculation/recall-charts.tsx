import type { CalibrationBand, GapFigures } from "@tributary/recirculation";
import { ChartFigure, LineChart } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** How much is kept by how long it was, and whether what was expected came true. */
export default function RecallCharts({
  gaps,
  bands,
}: {
  gaps: readonly GapFigures[];
  bands: readonly CalibrationBand[];
}): ReactNode {
  const { t } = useTranslation("recirculation");
  const format = useFormat();
  const asked = gaps.filter(({ answers }) => answers > 0);
  const gapLabels = asked.map(({ from, to }) =>
    to === null
      ? t("report.gapFrom", { from: String(from) })
      : t("report.gap", { from: String(from), to: String(to) }),
  );
  const bandLabels = bands.map(({ band }) =>
    t("report.band", { from: String(band * 10), to: String(band * 10 + 10) }),
  );
  return (
    <>
      <ChartFigure
        title={t("report.gapsTitle")}
        note={t("report.gapsNote")}
        fileName={t("file")}
        height={240}
        table={tableOf(t("report.gapColumn"), gapLabels, asked)}
      >
        <LineChart
          labels={gapLabels}
          {...linesOf(asked)}
          format={format.percent}
          axisFormat={format.percent}
        />
      </ChartFigure>
      <ChartFigure
        title={t("report.calibrationTitle")}
        note={t("report.calibrationNote")}
        fileName={t("file")}
        height={240}
        table={tableOf(t("report.bandColumn"), bandLabels, bands)}
      >
        <LineChart
          labels={bandLabels}
          {...linesOf(bands)}
          format={format.percent}
          axisFormat={format.percent}
        />
      </ChartFigure>
    </>
  );

  function linesOf(rows: readonly { answers: number; rights: number; expected: number }[]) {
    return {
      series: [{ label: t("report.observed"), values: rows.map(({ rights, answers }) => rights / answers) }],
      past: { label: t("report.predicted"), values: rows.map(({ expected, answers }) => expected / answers) },
    };
  }

  function tableOf(
    first: string,
    labels: readonly string[],
    rows: readonly { answers: number; rights: number; expected: number }[],
  ) {
    return {
      columns: [
        { label: first },
        { label: t("report.answers"), format: format.number },
        { label: t("report.observed"), format: format.percent },
        { label: t("report.predicted"), format: format.percent },
      ],
      rows: rows.map(({ answers, rights, expected }, place) => [
        labels[place] ?? "",
        answers,
        rights / answers,
        expected / answers,
      ]),
    };
  }
}
