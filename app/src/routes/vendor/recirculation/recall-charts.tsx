import type { CalibrationBand, GapFigures } from "@tributary/recirculation";
import { ChartFigure, LineChart } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** A difference too small to be told. */
const negligible = 0.005;

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
  const calibration = useCalibration(bands);
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
        title={gapsTitle()}
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
        title={calibration}
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

  function gapsTitle(): string {
    const longest = asked.at(-1);
    if (!longest) return t("report.gapsNone");
    const { rights, answers } = longest;
    return t("report.gapsTitle", { share: format.percent(rights / answers), days: gapLabels.at(-1) ?? "" });
  }

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
        { label: t("report.observed"), format: format.share },
        { label: t("report.predicted"), format: format.share },
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

/** Whether people know more or less than was expected of them. */
function useCalibration(bands: readonly CalibrationBand[]): string {
  const { t } = useTranslation("recirculation");
  const format = useFormat();
  const sum = (of: "answers" | "rights" | "expected") => bands.reduce((all, band) => all + band[of], 0);
  const answers = Math.max(1, sum("answers"));
  const [share, expected] = [sum("rights") / answers, sum("expected") / answers];
  const words = { share: format.percent(share), expected: format.percent(expected) };
  if (Math.abs(share - expected) < negligible) return t("report.calibrationSame", words);
  return t(share > expected ? "report.calibrationAbove" : "report.calibrationBelow", words);
}
