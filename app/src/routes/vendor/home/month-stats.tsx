import type { Figures, MonthReport } from "@tributary/analytics";
import { Stat, StatRow } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { changeOf } from "./change-of.ts";

/** Four numbers, each with its change against the same days of the month before. */
export function MonthStats({ report }: { report: MonthReport }): ReactNode {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { current, sameDaysBefore, currency } = report;
  const delta = (figure: keyof Figures) => ({
    change: changeOf(current[figure], sameDaysBefore[figure]),
    period: t("stats.against"),
  });
  return (
    <StatRow>
      <Stat
        label={t("stats.revenue")}
        value={format.compactMoney({ amountMinor: current.revenueMinor, currency })}
        delta={delta("revenueMinor")}
        hint={t("stats.revenueHint")}
      />
      <Stat
        label={t("stats.sales")}
        value={format.number(current.sales)}
        delta={delta("sales")}
        hint={t("stats.salesHint")}
      />
      <Stat
        label={t("stats.leads")}
        value={format.number(current.leads)}
        delta={delta("leads")}
        hint={t("stats.leadsHint")}
      />
      <Stat
        label={t("stats.partners")}
        value={format.number(current.activePartners)}
        delta={delta("activePartners")}
        hint={t("stats.partnersHint")}
      />
    </StatRow>
  );
}
