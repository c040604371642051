import type { CourseReport } from "@tributary/learning";
import { Stat, StatRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../frame/use-format.ts";
import { largestDrop } from "./largest-drop.ts";

/** What the report found, as a sentence. */
export function ReportFinding({ report }: { report: CourseReport }): ReactNode {
  const { t } = useTranslation("learning");
  const format = useFormat();
  const drop = largestDrop(report.lessons);
  const hardest = report.questions[0];
  const sentences = [
    report.started === 0
      ? t("report.nobodyYet")
      : t("report.passedOf", {
          passed: format.number(report.completed),
          started: format.number(report.started),
          share: format.percent(report.completed / report.started),
        }),
    drop ? t("report.dropAt", { lesson: drop.title, share: format.percent(drop.share) }) : null,
    hardest && hardest.answers >= 5 && hardest.wrong / hardest.answers >= 0.3
      ? t("report.hardest", {
          prompt: hardest.prompt,
          share: format.percent(hardest.wrong / hardest.answers),
        })
      : null,
  ];
  return (
    <p className="mb-5 max-w-[40ch] text-20 font-emphasis text-balance sm:max-w-[56ch]">
      {sentences.filter(Boolean).join(" ")}
    </p>
  );
}

/** The numbers of a course. */
export function ReportStats({ report }: { report: CourseReport }): ReactNode {
  const { t } = useTranslation("learning");
  const format = useFormat();
  return (
    <div className="mb-8">
      <StatRow>
        <Stat label={t("report.assigned")} value={format.number(report.assigned)} />
        <Stat label={t("report.started")} value={format.number(report.started)} />
        <Stat label={t("report.completed")} value={format.number(report.completed)} />
        <Stat label={t("report.failed")} value={format.number(report.failed)} hint={t("report.failedHint")} />
      </StatRow>
    </div>
  );
}
