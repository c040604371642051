import { useRouteLoaderData } from "@remix-run/react";
import type { LeadRow } from "@tributary/leads";
import { TextLink, useUi } from "@tributary/ui";
import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Ago } from "../frame/ago.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import type { loader as layout } from "../layout.tsx";

/** The newest leads without an answer. The room beside the chart is theirs, so an empty one says that all is done. */
export function WaitingLeads({ leads }: { leads: readonly LeadRow[] }): ReactNode {
  const { t } = useTranslation("home");
  const { base } = useWorkspace();
  const { Link } = useUi();
  const count = useRouteLoaderData<typeof layout>("routes/vendor/layout")?.waiting.leads ?? leads.length;
  return (
    <section aria-labelledby="waiting" className="min-w-0">
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h3 id="waiting" className="text-base">
          {count > 0 ? t("waiting.title", { count }) : t("waiting.none")}
        </h3>
        {count > 0 ? <TextLink href={`${base}/leads`}>{t("waiting.all")}</TextLink> : null}
      </header>
      <ul className="flex flex-col">
        {leads.map((lead) => (
          <li key={lead.id} className="border-t border-line">
            <Link
              href={`${base}/leads/${lead.id}`}
              prefetch="intent"
              className="-mx-2 flex items-center gap-3 rounded-control px-2 py-2 text-text no-underline hover:bg-hover"
            >
              <Inbox aria-hidden="true" className="size-4 shrink-0 text-faint" />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-emphasis">{lead.clientName}</span>
                <span className="block truncate text-13 text-muted">{lead.partnerName}</span>
              </span>
              <span className="text-13 text-muted">
                <Ago at={lead.submittedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
