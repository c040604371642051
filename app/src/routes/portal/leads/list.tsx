import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { countLeadsByStatus, leadStatuses, listLeads } from "@tributary/leads";
import { ButtonLink, EmptyState, PageHeader, Pager, PortalList, SearchInput, Tabs } from "@tributary/ui";
import { ClipboardList, Plus, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { useFormat } from "../use-format.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { LeadLine } from "./lead-line.tsx";

export const handle: RouteHandle = { title: (t) => t("portal:leads.title") };

const filters = z.object({
  status: z.enum(leadStatuses).optional(),
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(500).optional(),
});

const pageSize = 20;

export const loader = portalLoader(
  { permission: "own_lead.read", search: filters },
  async ({ within, search: { status, q, cursor } }) =>
    within(async (tx) => ({
      statuses: leadStatuses,
      counts: await countLeadsByStatus(tx, q ? { search: q } : {}),
      page: await listLeads(tx, {
        limit: pageSize,
        ...(status && { status }),
        ...(q && { search: q }),
        ...(cursor && { cursor }),
      }),
      filters: { status: status ?? null, q: q ?? "", paged: cursor !== undefined },
    })),
);

/** My leads; for a head, those of their people. */
export default function PortalLeads(): ReactNode {
  const { t } = useTranslation("portal");
  const { page, filters } = useLoaderData<typeof loader>();
  const { level } = usePortal();
  const path = usePortalPath();
  const list = useListHref();
  return (
    <>
      <PageHeader
        title={t(level === "rep" ? "leads.title" : "leads.teamTitle")}
        action={
          <ButtonLink href={path("/send")} variant="primary" icon={<Plus />}>
            {t("home.send")}
          </ButtonLink>
        }
      />
      <Form method="get" className="mb-2">
        {filters.status ? <input type="hidden" name="status" value={filters.status} /> : null}
        <SearchInput
          key={filters.q}
          defaultValue={filters.q}
          maxLength={100}
          placeholder={t("leads.search")}
        />
      </Form>
      <StatusTabs />
      <div className="mt-4">
        {page.rows.length === 0 ? (
          <NoLeads />
        ) : (
          <PortalList>
            {page.rows.map((lead) => (
              <LeadLine key={lead.id} lead={lead} withSender={level !== "rep"} />
            ))}
          </PortalList>
        )}
      </div>
      <Pager
        previousHref={filters.paged ? list({ cursor: null }) : null}
        nextHref={page.nextCursor ? list({ cursor: page.nextCursor }) : null}
      />
    </>
  );
}

function StatusTabs(): ReactNode {
  const { t } = useTranslation("portal");
  const { t: common } = useTranslation();
  const { counts, statuses, filters } = useLoaderData<typeof loader>();
  const format = useFormat();
  const list = useListHref();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const tabs = statuses.map((status) => ({
    href: list({ status, cursor: null }),
    label: common(`leadsOf.${status}`),
    count: format.number(counts[status]),
    current: filters.status === status,
  }));
  const first = {
    href: list({ status: null, cursor: null }),
    label: t("leads.all"),
    count: format.number(all),
    current: filters.status === null,
  };
  return <Tabs tabs={[first, ...tabs]} />;
}

function NoLeads(): ReactNode {
  const { t } = useTranslation("portal");
  const { filters } = useLoaderData<typeof loader>();
  const path = usePortalPath();
  if (filters.q || filters.status) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={filters.q ? t("leads.nothingFor", { query: filters.q }) : t("leads.nothing")}
        action={<ButtonLink href={path("/leads")}>{t("leads.dropSearch")}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      icon={<ClipboardList />}
      title={t("leads.emptyTitle")}
      action={
        <ButtonLink href={path("/send")} variant="primary">
          {t("home.send")}
        </ButtonLink>
      }
    >
      {t("leads.empty")}
    </EmptyState>
  );
}

/** The same list with some of its filters changed; null drops one. */
function useListHref(): (changes: Record<string, string | null>) => string {
  const [search] = useSearchParams();
  const path = usePortalPath();
  return (changes) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `${path("/leads")}${next.size > 0 ? `?${next}` : ""}`;
  };
}
