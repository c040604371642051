import type { FunnelReport } from "@tributary/recruitment";
import { BarChart, ChartFigure } from "@tributary/ui/charts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

const rowHeight = 36;

/** How many came to each stage, and how many were signed. */
export function StagesChart({ report }: { report: FunnelReport }): ReactNode {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  const note = useNote(report);
  const { stages, narrowest, signed, signedOfOpened } = report;
  const last = stages.at(-1)?.reached ?? 0;
  return (
    <ChartFigure
      title={
        narrowest && narrowest.passed !== null && narrowest.passed < 1
          ? t("report.byStageTitle", { percent: format.percent(narrowest.passed), stage: narrowest.name })
          : t("report.byStageAll")
      }
      note={note}
      fileName={t("report.byStage")}
      height={(stages.length + 1) * rowHeight + 24}
      table={{
        columns: [
          { label: t("report.stage") },
          { label: t("report.reached"), format: format.number },
          { label: t("report.fromBefore"), format: format.share },
          { label: t("report.fromFirst"), format: format.share },
        ],
        rows: [
          ...stages.map((stage) => [stage.name, stage.reached, stage.fromBefore, stage.fromAll]),
          [t("report.signed"), signed, last > 0 ? signed / last : null, signedOfOpened],
        ],
      }}
    >
      <BarChart
        direction="rows"
        name={t("report.reached")}
        labels={[...stages.map(({ name }) => name), t("report.signed")]}
        values={[...stages.map(({ reached }) => reached), signed]}
        format={format.number}
        axisFormat={format.number}
      />
    </ChartFigure>
  );
}

/** How long cards stand in each stage. */
export function DaysChart({ report }: { report: FunnelReport }): ReactNode {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  const stages = report.stages.filter(({ medianDays }) => medianDays !== null);
  const longest = stages.toSorted((one, other) => (other.medianDays ?? 0) - (one.medianDays ?? 0))[0];
  return (
    <ChartFigure
      title={
        longest
          ? t("report.daysTitle", {
              stage: longest.name,
              days: t("days", { count: Math.round(longest.medianDays ?? 0) }),
            })
          : t("report.daysNone")
      }
      note={t("report.daysNote")}
      fileName={t("report.days")}
      height={Math.max(2, stages.length) * rowHeight + 24}
      table={{
        columns: [
          { label: t("report.stage") },
          { label: t("report.median"), format: format.number },
          { label: t("report.stays"), format: format.number },
        ],
        rows: stages.map((stage) => [stage.name, stage.medianDays, stage.stays]),
      }}
    >
      <BarChart
        direction="rows"
        name={t("report.median")}
        labels={stages.map(({ name }) => name)}
        values={stages.map(({ medianDays }) => medianDays ?? 0)}
        format={format.number}
        axisFormat={format.number}
      />
    </ChartFigure>
  );
}

/** Why it came to nothing. */
export function ReasonsChart({ report }: { report: FunnelReport }): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const format = useFormat();
  const note = useNote(report);
  const reasons = report.reasons.map((reason) => ({ ...reason, name: reason.name ?? t("common:unknown") }));
  const [first, second] = reasons;
  return (
    <ChartFigure
      title={
        !first
          ? t("recruitment:report.reasonsNone")
          : first.n === second?.n
            ? t("recruitment:report.reasons")
            : t("recruitment:report.reasonsTitle", {
                reason: first.name,
                percent: format.percent(first.share),
              })
      }
      note={note}
      fileName={t("recruitment:report.reasons")}
      height={Math.max(2, reasons.length) * rowHeight + 24}
      table={{
        columns: [
          { label: t("recruitment:report.reason") },
          { label: t("recruitment:report.count"), format: format.number },
          { label: t("recruitment:report.share"), format: format.share },
        ],
        rows: reasons.map(({ name, n, share }) => [name, n, share]),
      }}
    >
      <BarChart
        direction="rows"
        name={t("recruitment:report.refused")}
        labels={reasons.map(({ name }) => name)}
        values={reasons.map(({ n }) => n)}
        format={format.number}
        axisFormat={format.number}
      />
    </ChartFigure>
  );
}

function useNote({ from, to }: FunnelReport): string {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  return t("report.note", { from: format.month(from), to: format.month(to) });
}
