import { Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "../frame/use-workspace.ts";

/** Facts, programs and what comes of them. */
export function RecallTabs({ current }: { current: "facts" | "programs" | "report" }): ReactNode {
  const { t } = useTranslation("recirculation");
  const { base } = useWorkspace();
  const paths = { facts: "", programs: "/programs", report: "/report" } as const;
  return (
    <Tabs
      label={t("title")}
      tabs={(["facts", "programs", "report"] as const).map((name) => ({
        href: `${base}/recirculation${paths[name]}`,
        label: t(`tabs.${name}`),
        current: name === current,
      }))}
    />
  );
}
