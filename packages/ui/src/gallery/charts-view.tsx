import type { ReactNode } from "react";
import { Section } from "../show/card.tsx";
import { PageHeader } from "../templates/page-header.tsx";
import { LeadsFigure, MonthsFigure, RevenueFigure, RfmFigure, TopPartnersFigure } from "./figures-sample.tsx";
import { useSay } from "./say.ts";

export function ChartsView(): ReactNode {
  const say = useSay();
  return (
    <>
      <PageHeader title={say("Charts", "Графики")} />
      <div className="grid gap-x-10 gap-y-10 xl:grid-cols-2">
        <RevenueFigure />
        <TopPartnersFigure />
        <LeadsFigure />
        <MonthsFigure />
      </div>
      <Section
        className="mt-10 max-w-2xl"
        title={say("Most clients bought lately and once", "Большинство клиентов купили недавно и один раз")}
      >
        <RfmFigure />
      </Section>
    </>
  );
}
