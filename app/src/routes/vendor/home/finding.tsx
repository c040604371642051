import type { MonthReport } from "@tributary/analytics";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { changeOf } from "./change-of.ts";

/** A change too small to be called one. */
const negligible = 0.0005;

/** The month in one sentence: how much, and whether that is more or less than by this day a month ago. */
export function Finding({ report }: { report: MonthReport }): ReactNode {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { current, sameDaysBefore, currency } = report;
  const money = (amountMinor: number): string => format.roundMoney(amountMinor, currency);
  const revenue = money(current.revenueMinor);
  if (current.sales === 0 && current.revenueMinor === 0) {
    if (sameDaysBefore.revenueMinor <= 0) return t("finding.none");
    return t("finding.noneAfter", { revenue: money(sameDaysBefore.revenueMinor) });
  }
  const change = changeOf(current.revenueMinor, sameDaysBefore.revenueMinor);
  if (change === null) return t("finding.fresh", { revenue });
  if (Math.abs(change) < negligible) return t("finding.same", { revenue });
  return t(change > 0 ? "finding.up" : "finding.down", { revenue, change: format.percent(Math.abs(change)) });
}
