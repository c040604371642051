import type { MonthReport } from "@tributary/analytics";
import type { LeadRow } from "@tributary/leads";
import { ReportPage, Skeleton } from "@tributary/ui";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Finding } from "./finding.tsx";
import { MonthStats } from "./month-stats.tsx";
import { TopPartners } from "./top-partners.tsx";
import { WaitingLeads } from "./waiting-leads.tsx";

const RevenueChart = lazy(() => import("./revenue-chart.tsx"));

/** The month of the channel to date, beside the same days of the month before. */
export function MonthOfChannel({
  report,
  waiting,
}: {
  report: MonthReport;
  waiting: readonly LeadRow[];
}): ReactNode {
  const { t } = useTranslation("home");
  return (
    <ReportPage
      title={t("title")}
      finding={<Finding report={report} />}
      stats={<MonthStats report={report} />}
      charts={
        <>
          <Suspense fallback={<Skeleton className="h-80" />}>
            <RevenueChart report={report} />
          </Suspense>
          <WaitingLeads leads={waiting} />
        </>
      }
    >
      <TopPartners report={report} />
    </ReportPage>
  );
}
