import type { FunnelReport } from "@tributary/recruitment";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** What the report found, as a sentence. */
export function useFunnelFinding(): (report: FunnelReport) => string {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  return ({ opened, signed, refused, signedOfOpened, narrowest }) => {
    if (opened === 0) return t("report.nothing");
    if (signed + refused === 0) return t("report.findingOpen", { count: opened });
    const numbers = {
      signed: format.number(signed),
      opened: format.number(opened),
      percent: format.percent(signedOfOpened ?? 0),
    };
    // Where nobody was lost, no place is narrow.
    return narrowest && refused > 0
      ? t("report.finding", { ...numbers, stage: narrowest.name })
      : t("report.findingPlain", numbers);
  };
}
