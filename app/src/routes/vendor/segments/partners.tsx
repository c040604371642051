import { useLoaderData } from "@remix-run/react";
import { dayInZone } from "@tributary/kernel";
import { dayInput } from "@tributary/kernel/input";
import { partnerClasses, partnerClassNames } from "@tributary/segmentation";
import { ButtonLink, EmptyState, Pager, ReportPage, Skeleton } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { ChartPie } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { ExportLink } from "../frame/export-link.tsx";
import { useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { AsOfForm } from "./as-of-form.tsx";
import { ClassBarNote } from "./class-bar-note.tsx";
import { useClassColumns } from "./class-columns.tsx";
import { ClassFilter } from "./class-filter.tsx";
import { ClassFinding } from "./class-finding.tsx";
import { ClassStats } from "./class-stats.tsx";
import { NothingYet } from "./nothing-yet.tsx";
import { SegmentTabs } from "./segment-tabs.tsx";

const ClassChart = lazy(() => import("./class-chart.tsx"));

export const handle: RouteHandle = { title: (t) => t("segments:title") };

const pageSize = 100;
const search = z.object({
  as_of: dayInput.optional(),
  class: z.enum(partnerClassNames).optional(),
  /** How many rows come before the page. */
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const loader = vendorLoader(
  { permission: "segment.read", search },
  async ({ within, scope, clock, search: { as_of, class: className, skip } }) => {
    const today = dayInZone(clock.now(), scope.vendor.timeZone);
    const { rows, ...classes } = await within((tx) => partnerClasses(tx, { asOf: as_of ?? today }));
    const chosen = className ? rows.filter((row) => row.class === className) : rows;
    return {
      classes,
      rows: chosen.slice(skip, skip + pageSize),
      previous: skip > 0 ? Math.max(0, skip - pageSize) : null,
      next: skip + pageSize < chosen.length ? skip + pageSize : null,
      className: className ?? null,
      today,
    };
  },
);

export default function PartnerClassesPage(): ReactNode {
  const { t } = useTranslation("segments");
  const { base, may } = useWorkspace();
  const { classes, rows, previous, next, className, today } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const columns = useClassColumns(classes);
  const format = useFormat();
  const isEmpty = classes.headline.partnerCount === 0;
  const toImport = may("import.run") ? (
    <ButtonLink href={`${base}/imports/new`}>{t("import")}</ButtonLink>
  ) : undefined;
  const at = (skip: number | null): string | null =>
    skip === null ? null : links.with({ skip: skip ? String(skip) : null });
  return (
    <ReportPage
      title={t("title")}
      action={isEmpty ? null : <ExportLink href={`${base}/segments.csv${links.filters}`} />}
      finding={<ClassFinding classes={classes} />}
      filters={
        <>
          <div className="w-full">
            <SegmentTabs current="partners" />
          </div>
          <AsOfForm asOf={classes.asOf} today={today} keep={["class"]}>
            {t("window", {
              count: classes.rules.windowDays,
              from: format.day(classes.since),
              to: format.day(classes.asOf),
            })}
          </AsOfForm>
        </>
      }
      stats={isEmpty ? null : <ClassStats totals={classes.totals} />}
      charts={
        isEmpty ? null : (
          <>
            <Suspense fallback={<Skeleton className="h-56" />}>
              <ClassChart classes={classes} />
            </Suspense>
            <ClassBarNote classes={classes} />
          </>
        )
      }
    >
      {isEmpty ? null : <ClassFilter chosen={className} links={links} totals={classes.totals} />}
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        rowId={(row) => row.partnerId}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/partners/${row.partnerId}`}
        empty={
          isEmpty ? (
            <EmptyState icon={<ChartPie />} title={t("empty")} action={toImport} />
          ) : (
            <NothingFound links={links} />
          )
        }
      />
      <Pager previousHref={at(previous)} nextHref={at(next)} />
      <NothingYet partners={classes.nothingYet} />
    </ReportPage>
  );
}
