import type { MonthFigures } from "@tributary/analytics";
import { Section, Skeleton, Stat, StatRow } from "@tributary/ui";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

const ActivityChart = lazy(() => import("./activity-chart.tsx"));

/** What the partner brought in twelve months. A partner that brought nothing gets a sentence instead of zeros. */
export function Activity({ months }: { months: readonly MonthFigures[] }): ReactNode {
  const { t } = useTranslation("partners");
  const { vendor } = useWorkspace();
  const format = useFormat();
  const sum = (figure: "leads" | "sales" | "revenueMinor"): number =>
    months.reduce((total, month) => total + month[figure], 0);
  const [leads, sales, amountMinor] = [sum("leads"), sum("sales"), sum("revenueMinor")];
  return (
    <Section title={t("record.activity")} className="border-t-0 pt-0">
      {leads + sales === 0 ? (
        <p className="text-muted">{t("record.quiet")}</p>
      ) : (
        <>
          <StatRow>
            <Stat
              label={t("record.activityRevenue")}
              value={format.compactMoney({ amountMinor, currency: vendor.currency })}
            />
            <Stat label={t("record.activitySales")} value={format.number(sales)} />
            <Stat label={t("record.activityLeads")} value={format.number(leads)} />
          </StatRow>
          <div className="mt-5">
            <Suspense fallback={<Skeleton className="h-56" />}>
              <ActivityChart months={months} />
            </Suspense>
          </div>
        </>
      )}
    </Section>
  );
}
