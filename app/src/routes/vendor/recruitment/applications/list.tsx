import { useLoaderData } from "@remix-run/react";
import { listPrograms } from "@tributary/programs";
import { countApplicationsByStatus, listApplications } from "@tributary/recruitment";
import { ListPage, Pager } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../../components/title.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";
import { useListLinks } from "../../frame/list-links.ts";
import { applicationSearch, filterOf } from "./application-filters.ts";
import { ApplicationTable } from "./application-table.tsx";
import { ApplicationTabs } from "./application-tabs.tsx";
import { ApplicationToolbar } from "./application-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("applications:title") };

const search = applicationSearch.extend({ cursor: z.string().max(500).optional() });

export const loader = vendorLoader(
  { permission: "application.read", search },
  async ({ within, search, person }) => {
    const { status, q, program, whose, cursor } = search;
    const filter = filterOf(search, person.id);
    return within(async (tx) => {
      const page = await listApplications(tx, {
        ...filter,
        ...(status !== "all" && { status }),
        ...(cursor && { cursor }),
        limit: 50,
      });
      return {
        page,
        counts: await countApplicationsByStatus(tx, filter),
        programs: (await listPrograms(tx)).map(({ id, name }) => ({ id, name })),
        status,
        q: q ?? null,
        program: program ?? null,
        whose: whose ?? null,
      };
    });
  },
);

export default function Applications(): ReactNode {
  const { t } = useTranslation("applications");
  const { page, counts, status, q, program, whose } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const filtered = q !== null || program !== null || whose !== null;
  const hasNone = Object.values(counts).every((count) => count === 0);
  return (
    <ListPage
      title={t("title")}
      hasNone={!filtered && hasNone}
      views={<ApplicationTabs counts={counts} status={status} links={links} />}
      toolbar={<ApplicationToolbar links={links} />}
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <ApplicationTable
        rows={page.rows}
        status={status}
        filtered={filtered}
        hasNone={hasNone}
        links={links}
      />
    </ListPage>
  );
}
