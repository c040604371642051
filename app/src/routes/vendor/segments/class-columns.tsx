import type { PartnerClassRow } from "@tributary/segmentation";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { ClassBadge } from "../frame/class-badge.tsx";
import { useFormat } from "../frame/use-format.ts";
import type { ClassesReport } from "./classes-report.ts";

/** The columns of the table of classes: the class, and beside it the reasons and what they were decided by. */
export function useClassColumns({ currency }: ClassesReport): DataColumn<PartnerClassRow>[] {
  const { t } = useTranslation("segments");
  const format = useFormat();
  const days = (count: number): string => (count === 0 ? t("todayDeal") : format.daysAgo(count));
  return [
    { id: "partner", header: t("columns.partner"), phone: "title", cell: (row) => row.name },
    {
      id: "class",
      header: t("columns.class"),
      phone: "fact",
      cell: (row) => <ClassBadge name={row.class} />,
    },
    {
      id: "why",
      header: t("columns.why"),
      phone: "fact",
      from: "wide",
      cell: (row) => (
        <span className="block max-w-64 truncate text-muted">
          {row.reasons.map((reason) => t(`reasons.${reason}`)).join(", ")}
        </span>
      ),
    },
    {
      id: "deals",
      header: t("columns.deals"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.deals),
    },
    {
      id: "check",
      header: t("columns.check"),
      phone: "hide",
      align: "end",
      cell: (row) =>
        row.averageCheckMinor === null ? "—" : format.roundMoney(row.averageCheckMinor, currency),
    },
    {
      id: "last",
      header: t("columns.last"),
      phone: "end",
      align: "end",
      cell: (row) => <span title={format.day(row.lastDealOn)}>{days(row.daysSinceLast)}</span>,
    },
    {
      id: "share",
      header: t("columns.share"),
      phone: "hide",
      align: "end",
      cell: (row) => format.share(row.share),
    },
    {
      id: "revenue",
      header: t("columns.revenue"),
      phone: "trail",
      align: "end",
      cell: (row) => format.roundMoney(row.revenueMinor, currency),
    },
  ];
}
