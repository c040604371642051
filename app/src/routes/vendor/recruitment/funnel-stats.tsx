import type { FunnelReport } from "@tributary/recruitment";
import { Stat, StatRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** The funnel in a few numbers. */
export function FunnelStats({ report }: { report: FunnelReport }): ReactNode {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  const percent = (share: number | null): string => (share === null ? "—" : format.percent(share));
  return (
    <StatRow>
      <Stat label={t("report.opened")} value={format.number(report.opened)} />
      <Stat label={t("report.open")} value={format.number(report.open)} />
      <Stat label={t("report.signed")} value={format.number(report.signed)} />
      <Stat label={t("report.conversion")} value={percent(report.signedOfOpened)} />
      <Stat label={t("report.ended")} value={percent(report.signedOfEnded)} />
    </StatRow>
  );
}
