import { Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../../frame/list-links.ts";
import { useFormat } from "../../frame/use-format.ts";

const order = ["received", "approved", "rejected"] as const;

/** The states as views of the queue, each with how many the search leaves there. */
export function ApplicationTabs({
  counts,
  status,
  links,
}: {
  counts: Readonly<Record<(typeof order)[number], number>>;
  status: (typeof order)[number] | "all";
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("applications");
  const format = useFormat();
  const all = order.reduce((sum, name) => sum + counts[name], 0);
  const tabs = order.map((name) => ({
    href: links.with({ status: name === "received" ? null : name }),
    label: t(`views.${name}`),
    current: status === name,
    count: format.number(counts[name]),
  }));
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        ...tabs,
        {
          href: links.with({ status: "all" }),
          label: t("views.all"),
          current: status === "all",
          count: format.number(all),
        },
      ]}
    />
  );
}
