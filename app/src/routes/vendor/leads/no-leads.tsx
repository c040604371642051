import type { LeadStatus } from "@tributary/leads";
import { ButtonLink, EmptyState } from "@tributary/ui";
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";

/** In the place of rows: what was searched, or what will be here and where it comes from. */
export function NoLeads({
  status,
  filtered,
  links,
}: {
  status: LeadStatus | "all";
  filtered: boolean;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("leads");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  if (status === "all") {
    return (
      <EmptyState
        icon={<Inbox />}
        title={t("empty.all")}
        action={
          may("lead.submit") ? (
            <ButtonLink href={`${base}/leads/new`}>{t("empty.first")}</ButtonLink>
          ) : undefined
        }
      >
        {t("empty.help")}
      </EmptyState>
    );
  }
  const elsewhere = <ButtonLink href={links.with({ status: "all" })}>{t("empty.elsewhere")}</ButtonLink>;
  if (status === "submitted") {
    return (
      <EmptyState icon={<Inbox />} title={t("empty.inbox")} action={elsewhere}>
        {t("empty.inboxHelp")}
      </EmptyState>
    );
  }
  return <EmptyState icon={<Inbox />} title={t(`empty.${status}`)} action={elsewhere} />;
}
