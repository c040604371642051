import type { SegmentedClient } from "@tributary/segmentation";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

/** The columns of segmented clients. */
export function useClientColumns(currency: string): DataColumn<SegmentedClient>[] {
  const { t } = useTranslation("clients");
  const format = useFormat();
  return [
    { id: "client", header: t("columns.client"), phone: "title", cell: (row) => row.name },
    {
      id: "segment",
      header: t("columns.segment"),
      phone: "fact",
      cell: (row) => t(`segment.${row.segment}`),
    },
    {
      id: "scores",
      header: t("columns.scores"),
      phone: "fact",
      cell: (row) => <span className="tabular-nums">{`${row.r} ${row.f} ${row.m}`}</span>,
    },
    {
      id: "recency",
      header: t("columns.lastSale"),
      phone: "end",
      align: "end",
      cell: (row) => format.daysAgo(row.recencyDays),
    },
    {
      id: "frequency",
      header: t("columns.frequency"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.frequency),
    },
    {
      id: "monetary",
      header: t("columns.monetary"),
      phone: "trail",
      align: "end",
      cell: (row) => format.money(row.monetaryMinor, currency),
    },
  ];
}
