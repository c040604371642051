import { useLoaderData } from "@remix-run/react";
import { countContractsByStatus, listContracts } from "@tributary/recruitment";
import { FilterChip, ListPage, ListToolbar, Pager, Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../../components/title.ts";
import { vendorLoader } from "../../../../http/vendor-route.ts";
import { ExportLink } from "../../frame/export-link.tsx";
import { useListLinks } from "../../frame/list-links.ts";
import { ListSearch } from "../../frame/list-search.tsx";
import { useFormat } from "../../frame/use-format.ts";
import { useWorkspace } from "../../frame/use-workspace.ts";
import { contractSearch, filterOf } from "./contract-filters.ts";
import { ContractTable } from "./contract-table.tsx";

export const handle: RouteHandle = { title: (t) => t("contracts:title") };

const search = contractSearch.extend({ cursor: z.string().max(500).optional() });

/** The list begins with what waits for a signature. */
export const loader = vendorLoader(
  { permission: "contract.read", search },
  async ({ within, search: { status, q, cursor } }) => {
    const filter = q ? { search: q } : {};
    return within(async (tx) => {
      const page = await listContracts(tx, {
        ...filterOf({ status, q }),
        ...(cursor && { cursor }),
        limit: 50,
      });
      return { page, counts: await countContractsByStatus(tx, filter), status, q: q ?? null };
    });
  },
);

export default function Contracts(): ReactNode {
  const { t } = useTranslation(["contracts", "common"]);
  const { page, counts, q } = useLoaderData<typeof loader>();
  const links = useListLinks();
  const { base } = useWorkspace();
  const hasNone = Object.values(counts).every((count) => count === 0);
  return (
    <ListPage
      title={t("contracts:title")}
      hasNone={q === null && hasNone}
      views={<ContractTabs />}
      toolbar={
        <ListToolbar
          search={<ListSearch placeholder={t("contracts:search")} keep={["status"]} />}
          end={<ExportLink href={`${base}/recruitment/contracts.csv${links.filters}`} />}
          chips={
            q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null
          }
        />
      }
      pager={<Pager {...links.pages(page.nextCursor)} />}
    >
      <ContractTable rows={page.rows} filtered={q !== null} hasNone={hasNone} links={links} />
    </ListPage>
  );
}

const order = ["sent", "draft", "declined", "signed", "void"] as const;

function ContractTabs(): ReactNode {
  const { t } = useTranslation("contracts");
  const format = useFormat();
  const links = useListLinks();
  const { counts, status } = useLoaderData<typeof loader>();
  const all = order.reduce((sum, name) => sum + counts[name], 0);
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        ...order.map((name) => ({
          href: links.with({ status: name === "sent" ? null : name }),
          label: t(`views.${name}`),
          current: status === name,
          count: format.number(counts[name]),
        })),
        {
          href: links.with({ status: "all" }),
          label: t("views.all"),
          current: status === "all",
          count: format.number(all),
        },
      ]}
    />
  );
}
