import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { countLibrary, itemKinds, listLibrary, recordVisit } from "@tributary/library";
import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pager,
  PortalBlock,
  PortalList,
  SearchInput,
} from "@tributary/ui";
import { Library, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { portalLoader } from "../../../http/portal-route.ts";
import { usePortal, usePortalPath } from "../use-portal.ts";
import { ItemLine, type ShownLine } from "./item-line.tsx";
import { KindChips } from "./kind-chips.tsx";
import { shownLine } from "./shown-line.ts";

export const handle: RouteHandle = { title: (t) => t("library:title") };

const filters = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(itemKinds).optional(),
  niche: z.string().trim().max(80).optional(),
  cursor: z.string().max(500).optional(),
});

const pageSize = 30;

export const loader = portalLoader(
  { permission: "own_library.read", search: filters },
  async ({ within, clock, search: { q, kind, niche, cursor } }) =>
    within(async (tx) => {
      const before = await recordVisit(tx, clock);
      const filter = { ...(q && { search: q }), ...(kind && { kind }), ...(niche && { niche }) };
      const page = await listLibrary(tx, { ...filter, limit: pageSize, ...(cursor && { cursor }) });
      return {
        lines: page.rows.map((row) => shownLine(row, page.stems, before)),
        nextCursor: page.nextCursor,
        counts: await countLibrary(tx),
        filters: { q: q ?? "", kind: kind ?? null, niche: niche ?? null, paged: cursor !== undefined },
      };
    }),
);

/** What there is to sell with: search on top, kinds as chips, what is new first. */
export default function PortalLibrary(): ReactNode {
  const { t } = useTranslation(["library", "portalLibrary"]);
  const { lines, nextCursor, counts, filters: set } = useLoaderData<typeof loader>();
  const href = useListHref();
  return (
    <>
      <PageHeader title={t("library:title")} />
      <Form method="get" role="search" className="mb-3">
        {set.kind ? <input type="hidden" name="kind" value={set.kind} /> : null}
        <SearchInput key={set.q} defaultValue={set.q} maxLength={100} placeholder={t("library:search")} />
      </Form>
      <KindChips counts={counts} kind={set.kind} niche={set.niche} hrefOf={href} />
      {lines.length === 0 ? <NoItems /> : <Lines lines={lines} byFit={set.q !== ""} />}
      <Pager
        previousHref={set.paged ? href({ cursor: null }) : null}
        nextHref={nextCursor ? href({ cursor: nextCursor }) : null}
      />
    </>
  );
}

/** By the fit of a search as they come; else what is new to the person before the rest. */
function Lines({ lines, byFit }: { lines: readonly ShownLine[]; byFit: boolean }): ReactNode {
  const { t } = useTranslation("portalLibrary");
  const fresh = byFit ? [] : lines.filter(({ mark }) => mark !== null);
  const rest = byFit ? lines : lines.filter(({ mark }) => mark === null);
  const list = (shown: readonly ShownLine[]): ReactNode => (
    <PortalList>
      {shown.map((line) => (
        <ItemLine key={line.id} line={line} />
      ))}
    </PortalList>
  );
  if (fresh.length === 0) return <div className="mt-4">{list(rest)}</div>;
  return (
    <>
      <PortalBlock title={t("newSince")}>{list(fresh)}</PortalBlock>
      {rest.length > 0 ? <PortalBlock title={t("rest")}>{list(rest)}</PortalBlock> : null}
    </>
  );
}

function NoItems(): ReactNode {
  const { t } = useTranslation("portalLibrary");
  const { filters: set } = useLoaderData<typeof loader>();
  const { vendorName } = usePortal();
  const path = usePortalPath();
  if (set.q || set.kind) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={set.q ? t("nothingFor", { query: set.q }) : t("nothing")}
        action={<ButtonLink href={path("/library")}>{t("dropSearch")}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState icon={<Library />} title={t("empty", { vendor: vendorName })}>
      {t("emptyHelp")}
    </EmptyState>
  );
}

/** The same list with some of its filters changed; null drops one. */
function useListHref(): (changes: Readonly<Record<string, string | null>>) => string {
  const [search] = useSearchParams();
  const path = usePortalPath();
  return (changes) => {
    const next = new URLSearchParams(search);
    next.delete("cursor");
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `${path("/library")}${next.size > 0 ? `?${next}` : ""}`;
  };
}
