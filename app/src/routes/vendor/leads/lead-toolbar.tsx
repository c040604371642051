import { FilterChip, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { PartnerFilter } from "../frame/partner-filter.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ViewsMenu } from "../frame/views-menu.tsx";

/** Search, the partner, and the file of what is shown. */
export function LeadToolbar({
  links,
  q,
  partnerName,
}: {
  links: ListLinks;
  q: string | null;
  partnerName: string | null;
}): ReactNode {
  const { t } = useTranslation(["leads", "workspace", "common"]);
  const { base } = useWorkspace();
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("leads:search")} keep={["status", "partner"]} />}
      filters={<PartnerFilter links={links} />}
      views={<ViewsMenu list="leads" />}
      end={<ExportLink href={`${base}/leads.csv${links.filters}`} />}
      chips={
        q || partnerName ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null}
            {partnerName ? (
              <FilterChip
                label={t("workspace:filter.partner")}
                value={partnerName}
                removeHref={links.with({ partner: null })}
              />
            ) : null}
          </>
        ) : null
      }
    />
  );
}
