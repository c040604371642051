import { useLoaderData, useLocation } from "@remix-run/react";
import { countLeadsByStatus, leadStatuses, listLeads } from "@tributary/leads";
import { findPartner } from "@tributary/recruitment";
import { ButtonLink, ListPage, Pager } from "@tributary/ui";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorAction, vendorLoader } from "../../../http/vendor-route.ts";
import { useListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { Inbox } from "./inbox.tsx";
import { LeadTabs } from "./lead-tabs.tsx";
import { LeadToolbar } from "./lead-toolbar.tsx";
import { moveIntents } from "./move-intents.ts";

export const handle: RouteHandle = { title: (t) => t("leads:title") };

/** The list begins at the inbox: what waits for an answer. */
const search = z.object({
  status: z.enum([...leadStatuses, "all"]).default("submitted"),
  q: z.string().trim().max(100).optional(),
  partner: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
});

export const loader = vendorLoader({ permission: "lead.read", search }, async ({ within, search }) => {
  const { status, q, partner, cursor } = search;
  const filter = { ...(q && { search: q }), ...(partner && { partnerId: partner }) };
  return within(async (tx) => {
    const page = await listLeads(tx, {
      ...filter,
      ...(status !== "all" && { status }),
      ...(cursor && { cursor }),
      limit: 50,
    });
    const counts = await countLeadsByStatus(tx, filter);
    const known = page.rows[0]?.partnerName;
    const partnerName = partner ? (known ?? (await findPartner(tx, partner))?.name ?? null) : null;
    return { page, counts, status, q: q ?? null, partnerName };
  });
});

export const action = vendorAction(moveIntents);

export default function Leads(): ReactNode {
  const { t } = useTranslation("leads");
  const { page, counts, status, q, partnerName } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const links = useListLinks();
  const { search: here } = useLocation();
  const filtered = q !== null || partnerName !== null;
  const hasNone = Object.values(counts).every((count) => count === 0);
  return (
    <ListPage
      title={t("title")}
      hasNone={!filtered && hasNone}
      action={
        may("lead.submit") ? (
          <ButtonLink href={`${base}/leads/new`} variant="primary" icon={<Plus />}>
            {t("new")}
          </ButtonLink>
        ) : null
      }
      views={<LeadTabs counts={counts} status={status} links={links} />}
      toolbar={<LeadToolbar links={links} q={q} partnerName={partnerName} />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <Inbox
        rows={page.rows}
        status={status}
        filtered={filtered}
        hasNone={hasNone}
        links={links}
        key={here}
      />
    </ListPage>
  );
}
