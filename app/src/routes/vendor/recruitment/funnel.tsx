import { useLoaderData } from "@remix-run/react";
import { funnelReport } from "@tributary/recruitment";
import { ButtonLink, EmptyState, FilterChip, FilterMenu, ReportPage } from "@tributary/ui";
import { Kanban } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { ExportLink } from "../frame/export-link.tsx";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { DaysChart, ReasonsChart, StagesChart } from "./funnel-charts.tsx";
import { funnelFilters, spans } from "./funnel-filters.ts";
import { useFunnelFinding } from "./funnel-finding.ts";
import { ByManager } from "./funnel-managers.tsx";
import { FunnelStats } from "./funnel-stats.tsx";
import { readPrograms, readStaff, shownProgram } from "./read-choices.ts";
import { RecruitmentViews } from "./recruitment-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("recruitment:report.title") };

const search = z.object(funnelFilters);

export const loader = vendorLoader({ permission: "opportunity.read", search }, async (request) => {
  const { within, search, clock, person } = request;
  const { manager } = search;
  const { staff, names } = await readStaff(request);
  return within(async (tx) => {
    const { programs, program } = await readPrograms(tx, search.program);
    return {
      report: await funnelReport(
        tx,
        {
          program,
          months: Number(search.span),
          ...(manager && { managerUserId: manager === "none" ? null : manager }),
        },
        clock,
      ),
      program: shownProgram(program),
      programs: programs.map(shownProgram),
      span: search.span,
      manager: manager ?? null,
      ownUserId: person.id,
      staff,
      names,
    };
  });
});

export default function Funnel(): ReactNode {
  const { t } = useTranslation("recruitment");
  const { report, names } = useLoaderData<typeof loader>();
  const { base } = useWorkspace();
  const links = useListLinks();
  const finding = useFunnelFinding();
  return (
    <ReportPage
      title={t("report.title")}
      filters={
        <div className="w-full">
          <div className="mb-3">
            <RecruitmentViews links={links} current="funnel" />
          </div>
          <FunnelFilters links={links} />
        </div>
      }
      finding={finding(report)}
      stats={report.opened > 0 ? <FunnelStats report={report} /> : undefined}
      charts={
        report.opened > 0 ? (
          <>
            <StagesChart report={report} />
            <DaysChart report={report} />
            <ReasonsChart report={report} />
          </>
        ) : undefined
      }
    >
      {report.opened > 0 ? (
        <ByManager rows={report.managers} names={names} />
      ) : (
        <EmptyState
          icon={<Kanban />}
          title={t("report.nothing")}
          action={<ButtonLink href={`${base}/recruitment`}>{t("report.toBoard")}</ButtonLink>}
        >
          {t("report.nothingHelp")}
        </EmptyState>
      )}
    </ReportPage>
  );
}

function FunnelFilters({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const { program, programs, span, manager, staff, ownUserId } = useLoaderData<typeof loader>();
  const { base } = useWorkspace();
  const people = [
    { value: ownUserId, label: t("recruitment:mine") },
    { value: "none", label: t("recruitment:noManager") },
    ...staff
      .filter(({ userId }) => userId !== ownUserId)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  ];
  const chosen = people.find(({ value }) => value === manager);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        {programs.length > 1 ? (
          <FilterMenu
            label={program.name}
            options={programs.map(({ slug, name }) => ({
              href: links.with({ program: slug }),
              label: name,
              selected: slug === program.slug,
            }))}
          />
        ) : null}
        <FilterMenu
          label={`${t("recruitment:report.period")}: ${t(`recruitment:report.spans.${span}`)}`}
          options={spans.map((one) => ({
            href: links.with({ span: one }),
            label: t(`recruitment:report.spans.${one}`),
            selected: one === span,
          }))}
        />
        <FilterMenu
          label={t("recruitment:filter.manager")}
          options={people.map(({ value, label }) => ({
            href: links.with({ manager: manager === value ? null : value }),
            label,
            selected: manager === value,
          }))}
        />
        <span className="-mr-3 ml-auto">
          <ExportLink href={`${base}/funnel.csv${links.filters}`} />
        </span>
      </div>
      {manager ? (
        <ul className="mt-2 flex">
          <FilterChip
            label={t("recruitment:filter.manager")}
            value={chosen?.label ?? t("common:unknown")}
            removeHref={links.with({ manager: null })}
          />
        </ul>
      ) : null}
    </>
  );
}
