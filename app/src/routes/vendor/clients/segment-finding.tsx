import type { ClientSegmentsReport } from "@tributary/segmentation";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** What the best clients bring, in one sentence. */
export function SegmentFinding({ report }: { report: ClientSegmentsReport }): ReactNode {
  const { t } = useTranslation("clients");
  const format = useFormat();
  if (report.cuts === null) return t("findingEmpty");
  const champions = report.segments.find(({ segment }) => segment === "champions");
  if (!champions || champions.clients === 0) return t("findingNone");
  return t("finding", {
    clients: format.number(champions.clients),
    share: format.percent(champions.clients / report.clients),
    money: format.percent(champions.share),
  });
}
