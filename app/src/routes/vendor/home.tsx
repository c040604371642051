import { useLoaderData } from "@remix-run/react";
import { findLastDealDay, monthReport } from "@tributary/analytics";
import { readCounts, type TenantTx } from "@tributary/db";
import { listStaff } from "@tributary/identity";
import { monthInZone } from "@tributary/kernel";
import { listLeads } from "@tributary/leads";
import { partnerCount } from "@tributary/recruitment";
import { ButtonLink, ReportPage } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../components/title.ts";
import { vendorLoader } from "../../http/vendor-route.ts";
import { rightsIn } from "./frame/rights.ts";
import { useWorkspace } from "./frame/use-workspace.ts";
import { FirstSteps } from "./home/first-steps.tsx";
import { MonthOfChannel } from "./home/month-of-channel.tsx";

export const handle: RouteHandle = { title: (t) => t("home:title") };

const waitingShown = 6;

export const loader = vendorLoader(
  { permission: "home.read" },
  async ({ within, scope, person, runtime, clock }) => {
    const may = rightsIn(scope, person);
    if (!may("report.read")) return { kind: "plain" as const };
    const { report, waiting, start } = await within(async (tx) => {
      const month = monthInZone(clock.now(), scope.vendor.timeZone);
      const report = await monthReport(tx, { month }, clock);
      const waiting = await listLeads(tx, { status: "submitted", limit: waitingShown });
      const quiet =
        waiting.rows.length === 0 && report.months.every(({ leads, sales }) => leads + sales === 0);
      return { report, waiting, start: quiet ? await readStart(tx) : null };
    });
    if (!start) return { kind: "report" as const, report, waiting };
    const staff = await listStaff(runtime.database.platform, scope.vendor.id);
    return { kind: "start" as const, ...start, hasColleagues: staff.length > 1 };
  },
);

/** What of the first steps is done. Sales of years ago are sales, though no month of the report shows them. */
async function readStart(tx: TenantTx) {
  const { partners } = await readCounts(tx, { partners: partnerCount(tx) });
  return { hasPartners: partners > 0, lastDealOn: await findLastDealDay(tx) };
}

export default function Home(): ReactNode {
  const data = useLoaderData<typeof loader>();
  if (data.kind === "report") return <MonthOfChannel report={data.report} waiting={data.waiting.rows} />;
  if (data.kind === "start") return <FirstSteps {...data} />;
  return <PlainHome />;
}

function PlainHome(): ReactNode {
  const { t } = useTranslation("home");
  const { base } = useWorkspace();
  return (
    <ReportPage title={t("title")} finding={t("plain.finding")}>
      <p className="mb-4 text-muted">{t("plain.help")}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`${base}/learning`} variant="primary">
          {t("plain.courses")}
        </ButtonLink>
        <ButtonLink href={`${base}/library`}>{t("plain.library")}</ButtonLink>
      </div>
    </ReportPage>
  );
}
