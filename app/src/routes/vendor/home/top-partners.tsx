import type { MonthReport, TopPartner } from "@tributary/analytics";
import { EmptyState, Section, TextLink } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";

/** The ten partners that brought most this month, with their share of it. */
export function TopPartners({ report }: { report: MonthReport }): ReactNode {
  const { t } = useTranslation("home");
  const { base } = useWorkspace();
  const columns = useColumns(report);
  return (
    <Section title={t("top.title")} action={<TextLink href={`${base}/segments`}>{t("top.all")}</TextLink>}>
      <DataTable
        label={t("top.title")}
        rows={report.topPartners}
        columns={columns}
        rowId={(row) => row.partnerId}
        rowName={(row) => row.name}
        rowHref={(row) => `${base}/partners/${row.partnerId}`}
        empty={<EmptyState title={t("top.empty")} />}
      />
    </Section>
  );
}

function useColumns({ currency, topPartners }: MonthReport): DataColumn<TopPartner>[] {
  const { t } = useTranslation("home");
  const format = useFormat();
  const largest = Math.max(...topPartners.map(({ share }) => share));
  return [
    { id: "partner", header: t("top.partner"), phone: "title", cell: (row) => row.name },
    {
      id: "leads",
      header: t("top.leads"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.leads),
    },
    {
      id: "sales",
      header: t("top.sales"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.sales),
    },
    {
      id: "share",
      header: t("top.share"),
      phone: "fact",
      align: "end",
      cell: (row) => <Share of={row.share} largest={largest} />,
    },
    {
      id: "revenue",
      header: t("top.revenue"),
      phone: "trail",
      align: "end",
      cell: (row) => format.roundMoney(row.revenueMinor, currency),
    },
  ];
}

/** A share as a number with a bar beside it, long as the largest share lets it be: the eye compares before it reads. */
function Share({ of, largest }: { of: number; largest: number }): ReactNode {
  const format = useFormat();
  return (
    <span className="inline-flex items-center gap-2 align-bottom">
      <span aria-hidden="true" className="h-1.5 w-16 overflow-hidden rounded-full bg-pressed">
        <span
          className="block h-full rounded-full bg-accent"
          style={{ width: `${largest > 0 ? (of / largest) * 100 : 0}%` }}
        />
      </span>
      <span className="min-w-12">{format.share(of)}</span>
    </span>
  );
}
