import { useLoaderData } from "@remix-run/react";
import { addDays, dayInZone, startOfDay } from "@tributary/kernel";
import {
  figuresByCourse,
  figuresByPartner,
  hardestItems,
  type NamedFigures,
  peopleOfPartner,
  recallReport,
} from "@tributary/recirculation";
import { findPartner } from "@tributary/recruitment";
import {
  ButtonLink,
  EmptyState,
  FilterMenu,
  ReportPage,
  Section,
  Skeleton,
  Stat,
  StatRow,
} from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import { ChartLine } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { PeopleTable } from "./people-table.tsx";
import { RecallTabs } from "./recall-tabs.tsx";

const RecallCharts = lazy(() => import("./recall-charts.tsx"));

export const handle: RouteHandle = { title: (t) => t("recirculation:report.title") };

const spans = ["30", "90", "365"] as const;
const search = z.object({ days: z.enum(spans).default("90"), partner: z.uuid().optional() });

export const loader = vendorLoader(
  { permission: "recirculation.read", search },
  async ({ within, scope, clock, search: { days, partner: partnerId } }) => {
    const today = dayInZone(clock.now(), scope.vendor.timeZone);
    const from = addDays(today, -Number(days));
    // Answers stand on the day of who gave them, which may have begun already.
    const to = addDays(today, 1);
    return within(async (tx) => {
      const partner = partnerId ? await findPartner(tx, partnerId) : null;
      const since = startOfDay(from, scope.vendor.timeZone);
      return {
        days,
        report: await recallReport(tx, { from, to }),
        hardest: await hardestItems(tx, { from, to, least: 5, limit: 8 }),
        courses: await figuresByCourse(tx, { from, to }),
        partners: await figuresByPartner(tx, { from, to, limit: 25 }),
        chosen: partner
          ? { name: partner.name, people: await peopleOfPartner(tx, { partnerId: partner.id, since }, clock) }
          : null,
      };
    });
  },
);

export default function RecallReportPage(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const links = useListLinks();
  const { report, hardest, courses, partners, chosen } = useLoaderData<typeof loader>();
  const { total, gaps } = report;
  const isEmpty = total.asked + total.answered === 0;
  const format = useFormat();
  const columns = useFigureColumns();
  return (
    <ReportPage
      title={t("title")}
      finding={
        isEmpty
          ? t("report.nothing")
          : t("report.finding", { share: format.percent(total.rights / Math.max(1, total.answered)) })
      }
      filters={<Filters />}
      stats={isEmpty ? null : <Figures />}
      charts={
        isEmpty ? null : (
          <Suspense fallback={<Skeleton className="h-56" />}>
            <RecallCharts gaps={gaps} bands={report.bands} />
          </Suspense>
        )
      }
    >
      {isEmpty ? (
        <NoAnswers />
      ) : (
        <>
          {chosen ? (
            <PeopleTable
              name={chosen.name}
              people={chosen.people}
              closeHref={links.with({ partner: null })}
            />
          ) : null}
          <Section title={t("report.hardest")}>
            <DataTable
              steady
              label={t("report.hardest")}
              rows={hardest.map(({ fact, ...row }) => ({ ...row, name: fact }))}
              columns={columns(t("columns.fact"))}
              rowId={(row) => row.id ?? ""}
              rowName={(row) => row.name ?? ""}
              rowHref={(row) => `${base}/recirculation/items/${row.id}`}
              empty={<p className="text-muted">{t("report.fewAnswers")}</p>}
            />
          </Section>
          <Section title={t("report.byCourse")}>
            <DataTable
              steady
              label={t("report.byCourse")}
              rows={courses.map((row) => ({ ...row, name: row.name ?? t("byHand") }))}
              columns={columns(t("columns.course"))}
              rowId={(row) => row.id ?? "none"}
              rowName={(row) => row.name}
            />
          </Section>
          <Section title={t("report.byPartner")}>
            <DataTable
              steady
              label={t("report.byPartner")}
              rows={partners}
              columns={columns(t("columns.partner"))}
              rowId={(row) => row.id ?? ""}
              rowName={(row) => row.name ?? ""}
              rowHref={(row) => links.with({ partner: row.id })}
            />
          </Section>
        </>
      )}
    </ReportPage>
  );
}

function NoAnswers(): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  return (
    <EmptyState
      icon={<ChartLine />}
      title={t("report.empty")}
      action={<ButtonLink href={`${base}/recirculation/programs`}>{t("report.toPrograms")}</ButtonLink>}
    >
      {t("report.emptyHelp")}
    </EmptyState>
  );
}

function Filters(): ReactNode {
  const { t } = useTranslation("recirculation");
  const links = useListLinks();
  const { days } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="w-full">
        <RecallTabs current="report" />
      </div>
      <FilterMenu
        label={`${t("report.period")}: ${t("report.days", { count: Number(days) })}`}
        options={spans.map((span) => ({
          href: links.with({ days: span }),
          label: t("report.days", { count: Number(span) }),
          selected: span === days,
        }))}
      />
    </>
  );
}

/** What was sent before the time that is looked at may be answered in it: no more than all counts. */
function answeredOf({ asked, answered }: { asked: number; answered: number }): number {
  return Math.min(asked, answered);
}

function Figures(): ReactNode {
  const { t } = useTranslation("recirculation");
  const format = useFormat();
  const { report } = useLoaderData<typeof loader>();
  const { total, gaps, holdout } = report;
  const expected =
    gaps.reduce((sum, gap) => sum + gap.expected, 0) /
    Math.max(
      1,
      gaps.reduce((sum, gap) => sum + gap.answers, 0),
    );
  const percent = (part: number, whole: number) => (whole === 0 ? "—" : format.percent(part / whole));
  const share = ({ answers, rights }: { answers: number; rights: number }) => percent(rights, answers);
  return (
    <StatRow>
      <Stat label={t("report.asked")} value={format.number(total.asked)} />
      <Stat label={t("report.answered")} value={percent(answeredOf(total), total.asked)} />
      <Stat label={t("report.rights")} value={percent(total.rights, total.answered)} />
      <Stat label={t("report.expected")} value={format.percent(expected)} />
      {holdout.held.answers > 0 && holdout.asked.answers > 0 ? (
        <Stat
          label={t("report.holdout")}
          value={t("report.holdoutValue", { asked: share(holdout.asked), held: share(holdout.held) })}
        />
      ) : null}
    </StatRow>
  );
}

function useFigureColumns(): (
  name: string,
) => DataColumn<Omit<NamedFigures, "name"> & { name: string | null }>[] {
  const { t } = useTranslation("recirculation");
  const format = useFormat();
  const share = (part: number, whole: number) => (whole === 0 ? "—" : format.share(part / whole));
  return (name) => [
    { id: "name", header: name, phone: "title", cell: (row) => row.name },
    {
      id: "asked",
      header: t("report.asked"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.asked),
    },
    {
      id: "answered",
      header: t("report.answered"),
      phone: "fact",
      phoneName: true,
      align: "end",
      cell: (row) => share(answeredOf(row), row.asked),
    },
    {
      id: "rights",
      header: t("report.rights"),
      phone: "trail",
      align: "end",
      cell: (row) => share(row.rights, row.answered),
    },
  ];
}
