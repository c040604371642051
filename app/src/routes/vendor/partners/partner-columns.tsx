import type { PartnerRow } from "@tributary/recruitment";
import type { PartnerClassName } from "@tributary/segmentation";
import type { DataColumn } from "@tributary/ui/data-table";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { ClassBadge } from "../frame/class-badge.tsx";
import { useFormat } from "../frame/use-format.ts";

/** A partner with what other slices know of it. */
interface ListedPartner extends PartnerRow {
  readonly class: PartnerClassName | null;
  readonly managerName: string | null;
}

/** The columns of the list of partners. */
export function usePartnerColumns(): DataColumn<ListedPartner>[] {
  const { t } = useTranslation("partners");
  const format = useFormat();
  return [
    { id: "name", header: t("columns.name"), phone: "title", cell: (partner) => partner.name },
    {
      id: "class",
      header: t("columns.class"),
      phone: "trail",
      cell: (partner) => (partner.class ? <ClassBadge name={partner.class} /> : null),
    },
    {
      id: "code",
      header: t("columns.code"),
      phone: "fact",
      cell: ({ code }) => (code ? <span className="font-mono text-13">{code}</span> : null),
    },
    { id: "manager", header: t("columns.manager"), phone: "fact", cell: (partner) => partner.managerName },
    {
      id: "lastActivity",
      header: t("columns.lastActivity"),
      phone: "hide",
      cell: (partner) => (partner.lastActivityAt ? <Ago at={partner.lastActivityAt} /> : null),
    },
    {
      id: "region",
      header: t("columns.region"),
      phone: "hide",
      from: "wide",
      cell: (partner) => partner.region,
    },
    {
      id: "taxId",
      header: t("columns.taxId"),
      phone: "hide",
      from: "wide",
      cell: (partner) => partner.taxId,
    },
    {
      id: "members",
      header: t("columns.members"),
      phone: "hide",
      align: "end",
      cell: (partner) => format.number(partner.memberCount),
    },
  ];
}
