import { useLoaderData } from "@remix-run/react";
import { countItems, itemKinds, itemStates, listItems, listNiches } from "@tributary/library";
import { listPrograms } from "@tributary/programs";
import { ButtonLink, EmptyState, ListPage, Pager } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Library, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { useLibraryColumns } from "./library-columns.tsx";
import { filterOf, libraryFilters } from "./library-filters.ts";
import { LibraryToolbar } from "./library-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("library:title") };

const search = z.object({ ...libraryFilters, cursor: z.string().max(500).optional() });

export const loader = vendorLoader(
  { permission: "library.read", search },
  async ({ within, search: { cursor, ...filters } }) =>
    within(async (tx) => {
      const filter = filterOf(filters);
      const programs = await listPrograms(tx);
      return {
        page: await listItems(tx, { ...filter, limit: 50, ...(cursor && { cursor }) }),
        count: await countItems(tx, filter),
        niches: await listNiches(tx),
        programs: programs.map(({ id, name }) => ({ value: id, label: name })),
        kinds: itemKinds,
        states: itemStates,
        filters,
      };
    }),
);

/** What editors write for partners, and how it stands. */
export default function LibraryList(): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { page, count, filters } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const format = useFormat();
  const links = useListLinks();
  const columns = useLibraryColumns();
  const filtered = Object.keys(filters).length > 0;
  return (
    <ListPage
      title={t("library:title")}
      hasNone={!filtered && count === 0}
      count={format.number(count)}
      action={
        may("library.edit") ? (
          <ButtonLink href={`${base}/library/new`} variant="primary" icon={<Plus />}>
            {t("add")}
          </ButtonLink>
        ) : null
      }
      toolbar={<Toolbar links={links} />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <DataTable
        label={t("library:title")}
        rows={page.rows}
        columns={columns}
        rowId={(item) => item.id}
        rowName={(item) => item.title}
        rowHref={(item) => `${base}/library/${item.id}`}
        empty={<NoItems filtered={filtered} links={links} />}
      />
    </ListPage>
  );
}

function Toolbar({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library"]);
  const { kinds, states, niches, programs, filters } = useLoaderData<typeof loader>();
  return (
    <LibraryToolbar
      links={links}
      q={filters.q ?? null}
      choices={[
        {
          name: "kind",
          options: kinds.map((value) => ({ value, label: t(`library:kind.${value}`) })),
          chosen: filters.kind ?? null,
        },
        {
          name: "state",
          options: states.map((value) => ({ value, label: t(`state.${value}`) })),
          chosen: filters.state ?? null,
        },
        {
          name: "niche",
          options: niches.map((value) => ({ value, label: value })),
          chosen: filters.niche ?? null,
        },
        {
          name: "program",
          options: programs.length > 1 ? programs : [],
          chosen: filters.program ?? null,
        },
      ]}
    />
  );
}

function NoItems({ filtered, links }: { filtered: boolean; links: ListLinks }): ReactNode {
  const { t } = useTranslation("libraryDesk");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  return (
    <EmptyState
      icon={<Library />}
      title={t("empty")}
      action={
        may("library.edit") ? <ButtonLink href={`${base}/library/new`}>{t("add")}</ButtonLink> : undefined
      }
    >
      {t("emptyHelp")}
    </EmptyState>
  );
}
