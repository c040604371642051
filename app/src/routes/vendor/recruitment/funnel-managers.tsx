import type { FunnelReport } from "@tributary/recruitment";
import { Section } from "@tributary/ui";
import { type DataColumn, DataTable } from "@tributary/ui/data-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../frame/use-format.ts";

type Row = FunnelReport["managers"][number];

/** The funnel by who leads the negotiations. */
export function ByManager({
  rows,
  names,
}: {
  rows: readonly Row[];
  names: Readonly<Record<string, string>>;
}): ReactNode {
  const { t } = useTranslation("recruitment");
  const format = useFormat();
  const nameOf = (row: Row): string => names[row.userId ?? ""] ?? t("noManager");
  const columns: DataColumn<Row>[] = [
    { id: "manager", header: t("report.manager"), phone: "title", cell: nameOf },
    {
      id: "opened",
      header: t("report.opened"),
      phone: "fact",
      phoneName: true,
      align: "end",
      cell: (row) => format.number(row.opened),
    },
    {
      id: "refused",
      header: t("report.refused"),
      phone: "hide",
      align: "end",
      cell: (row) => format.number(row.refused),
    },
    {
      id: "signed",
      header: t("report.signed"),
      phone: "fact",
      phoneName: true,
      align: "end",
      cell: (row) => format.number(row.signed),
    },
    {
      id: "conversion",
      header: t("report.conversion"),
      phone: "trail",
      align: "end",
      cell: (row) => (row.signedOfOpened === null ? "—" : format.share(row.signedOfOpened)),
    },
  ];
  return (
    <Section title={t("report.managers")}>
      <DataTable
        label={t("report.managers")}
        rows={rows}
        columns={columns}
        rowId={(row) => row.userId ?? "none"}
        rowName={nameOf}
        empty={null}
      />
    </Section>
  );
}
