import type { ReactNode } from "react";
import { FilterMenu } from "../templates/filter-menu.tsx";
import { ReportPage } from "../templates/report-page.tsx";
import { RevenueFigure, TopPartnersFigure } from "./figures-sample.tsx";
import { useSay } from "./say.ts";
import { StatsSample } from "./stats-sample.tsx";

export function ReportView(): ReactNode {
  const say = useSay();
  return (
    <ReportPage
      title={say("Channel in November", "Канал в ноябре")}
      finding={say(
        "9 of 30 partners bring 61\u00a0% of the money, and two of them have been quiet for a month",
        "9 из 30 партнёров приносят 61\u00a0% денег, и двое из них молчат уже месяц",
      )}
      filters={
        <FilterMenu
          label={say("November 2026", "Ноябрь 2026")}
          options={[
            { href: "?view=report", label: say("November 2026", "Ноябрь 2026"), selected: true },
            { href: "?view=report&m=10", label: say("October 2026", "Октябрь 2026"), selected: false },
          ]}
        />
      }
      stats={<StatsSample />}
      charts={
        <>
          <RevenueFigure />
          <TopPartnersFigure />
        </>
      }
    />
  );
}
