import { useLoaderData } from "@remix-run/react";
import { dayInZone } from "@tributary/kernel";
import { clientSegmentsReport, listSegmentedClients, segmentBreakdown } from "@tributary/segmentation";
import { ButtonLink, EmptyState, Pager, ReportPage } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { ChartPie } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { ExportLink } from "../frame/export-link.tsx";
import { useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { AsOfForm } from "../segments/as-of-form.tsx";
import { SegmentTabs } from "../segments/segment-tabs.tsx";
import { Breakdown } from "./breakdown.tsx";
import { useClientColumns } from "./client-columns.tsx";
import { ClientToolbar } from "./client-toolbar.tsx";
import { CutsForm } from "./cuts-form.tsx";
import { keptFilters } from "./kept-filters.ts";
import { RfmGrid } from "./rfm-grid.tsx";
import { SegmentCards } from "./segment-cards.tsx";
import { SegmentFinding } from "./segment-finding.tsx";
import { readFilters, segmentSearch } from "./segment-search.ts";

export const handle: RouteHandle = { title: (t) => t("clients:title") };

const pageSize = 50;

export const loader = vendorLoader(
  { permission: "segment.read", search: segmentSearch },
  async ({ within, scope, clock, search }) => {
    const today = dayInZone(clock.now(), scope.vendor.timeZone);
    const asOf = search.as_of ?? today;
    const { cuts, cut, filter } = readFilters(search);
    const { cursor, by } = search;
    return within(async (tx) => {
      const report = await clientSegmentsReport(tx, { asOf, cuts, cut });
      const lines = report.cuts;
      const page = await listSegmentedClients(tx, { asOf, cuts, lines, filter, cursor, limit: pageSize });
      return {
        report,
        page,
        today,
        breakdown: report.clients > 0 ? await segmentBreakdown(tx, { asOf, cuts, lines, by }) : [],
        by,
        own: {
          recency: Boolean(cuts.recency),
          frequency: Boolean(cuts.frequency),
          monetary: Boolean(cuts.monetary),
        },
        chosen: { ...filter, search: undefined },
        q: filter.search ?? null,
      };
    });
  },
);

export default function ClientSegments(): ReactNode {
  const { t } = useTranslation(["clients", "segments"]);
  const { base, may } = useWorkspace();
  const { report, page, today, breakdown, by, own, chosen, q } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const columns = useClientColumns(report.currency);
  const isEmpty = report.cuts === null;
  return (
    <ReportPage
      title={t("clients:title")}
      action={isEmpty ? null : <ExportLink href={`${base}/segments/clients.csv${links.filters}`} />}
      finding={<SegmentFinding report={report} />}
      filters={
        <>
          <div className="w-full">
            <SegmentTabs current="clients" />
          </div>
          <AsOfForm asOf={report.asOf} today={today} keep={keptFilters.filter((name) => name !== "as_of")}>
            {isEmpty ? null : t("clients:method", { count: report.clients })}
          </AsOfForm>
        </>
      }
      stats={isEmpty ? null : <SegmentCards report={report} links={links} chosen={chosen.segment ?? null} />}
      charts={
        isEmpty ? null : (
          <>
            <div className="flex flex-col gap-8">
              <RfmGrid report={report} links={links} chosen={chosen} />
              <CutsForm report={report} own={own} links={links} />
            </div>
            <Breakdown rows={breakdown} by={by} currency={report.currency} links={links} />
          </>
        )
      }
    >
      {isEmpty ? null : (
        <>
          <h2 id="clients" className="mb-2 text-16">
            {t("clients:list")}
          </h2>
          <ClientToolbar
            links={links}
            q={q}
            chosen={chosen}
            segments={report.segments.map(({ segment }) => segment)}
          />
        </>
      )}
      <DataTable
        label={t("clients:list")}
        rows={page.rows}
        columns={columns}
        rowId={(row) => row.clientId}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/clients/${row.clientId}`}
        empty={
          isEmpty ? (
            <EmptyState
              icon={<ChartPie />}
              title={t("clients:empty")}
              action={
                may("import.run") ? (
                  <ButtonLink href={`${base}/imports/new`}>{t("segments:import")}</ButtonLink>
                ) : undefined
              }
            />
          ) : (
            <NothingFound links={links} />
          )
        }
      />
      <Pager {...links.pages(page.nextCursor)} />
    </ReportPage>
  );
}
