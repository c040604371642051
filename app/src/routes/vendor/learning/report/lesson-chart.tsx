import type { CourseReport } from "@tributary/learning";
import { BarChart, ChartFigure } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../frame/use-format.ts";
import { largestDrop } from "./largest-drop.ts";

/** How many learners were done with each lesson, in reading order. */
export default function LessonChart({ report: { lessons } }: { report: CourseReport }): ReactNode {
  const { t } = useTranslation("learning");
  const format = useFormat();
  const drop = largestDrop(lessons);
  return (
    <ChartFigure
      title={
        drop
          ? t("report.chartDrop", { lesson: drop.title, share: format.percent(drop.share) })
          : t("report.chartSteady")
      }
      note={t("report.chartNote")}
      fileName={t("report.file")}
      height={Math.max(120, lessons.length * 30)}
      table={{
        columns: [
          { label: t("report.lesson") },
          { label: t("report.opened"), format: format.number },
          { label: t("report.done"), format: format.number },
        ],
        rows: lessons.map(({ title, opened, done }) => [title, opened, done]),
      }}
    >
      <BarChart
        direction="rows"
        name={t("report.done")}
        labels={lessons.map(({ title }, at) => `${at + 1}. ${title}`)}
        values={lessons.map(({ done }) => done)}
        format={format.number}
        axisFormat={format.number}
      />
    </ChartFigure>
  );
}
