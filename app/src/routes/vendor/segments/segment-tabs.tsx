import { Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";
import { defaultSearch } from "../frame/view-search.ts";

/** Whom the room is about: partners or their clients. */
export function SegmentTabs({ current }: { current: "partners" | "clients" }): ReactNode {
  const { t } = useTranslation("segments");
  const { base, views } = useWorkspace();
  const ofClients = `${base}/segments/clients${defaultSearch(views, "clients")}`;
  return (
    <Tabs
      tabs={[
        { href: `${base}/segments`, label: t("tabs.partners"), current: current === "partners" },
        { href: ofClients, label: t("tabs.clients"), current: current === "clients" },
      ]}
    />
  );
}
