import type { LeadStatus } from "@tributary/leads";
import { Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useFormat } from "../frame/use-format.ts";

const order = ["submitted", "accepted", "won", "lost", "declined"] as const satisfies readonly LeadStatus[];

/** The states as views of the list, each with how many the search leaves there. */
export function LeadTabs({
  counts,
  status,
  links,
}: {
  counts: Readonly<Record<LeadStatus, number>>;
  status: LeadStatus | "all";
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation(["leads", "common"]);
  const format = useFormat();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = order.map((name) => ({
    href: links.with({ status: name === "submitted" ? null : name }),
    label: t(`common:leadsOf.${name}`),
    current: status === name,
    count: format.number(counts[name]),
  }));
  return (
    <Tabs
      label={t("leads:tabs")}
      tabs={[
        ...tabs,
        {
          href: links.with({ status: "all" }),
          label: t("leads:views.all"),
          current: status === "all",
          count: format.number(all),
        },
      ]}
    />
  );
}
