import { useLoaderData } from "@remix-run/react";
import { listStaff } from "@tributary/identity";
import { dayInZone } from "@tributary/kernel";
import { listPartnersCounted } from "@tributary/recruitment";
import { classesOfPartners } from "@tributary/segmentation";
import { ButtonLink, EmptyState, ListPage, Pager } from "@tributary/ui";
import { DataTable } from "@tributary/ui/data-table";
import { Handshake, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { RouteHandle } from "../../../components/title.ts";
import { vendorLoader } from "../../../http/vendor-route.ts";
import { type ListLinks, useListLinks } from "../frame/list-links.ts";
import { NothingFound } from "../frame/nothing-found.tsx";
import { rightsIn } from "../frame/rights.ts";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { usePartnerColumns } from "./partner-columns.tsx";
import { filterOf, partnerFilters } from "./partner-filters.ts";
import { PartnerToolbar } from "./partner-toolbar.tsx";

export const handle: RouteHandle = { title: (t) => t("partners:title") };

const search = z.object({ ...partnerFilters, cursor: z.string().max(500).optional() });

export const loader = vendorLoader(
  { permission: "partner.read", search },
  async ({ within, search: { cursor, ...filters }, scope, person, clock, runtime }) => {
    const filter = filterOf(filters, scope, clock);
    const { vendor } = scope;
    const seesClasses = rightsIn(scope, person)("segment.read");
    const staff = await listStaff(runtime.database.platform, vendor.id);
    return within(async (tx) => {
      const { rows, nextCursor, count } = await listPartnersCounted(tx, {
        ...filter,
        limit: 50,
        ...(cursor && { cursor }),
      });
      const asOf = dayInZone(clock.now(), vendor.timeZone);
      const partnerIds = rows.map(({ id }) => id);
      const classOf = seesClasses ? await classesOfPartners(tx, { asOf, partnerIds }) : null;
      const nameOf = new Map(staff.map(({ userId, name }) => [userId, name]));
      return {
        rows: rows.map((partner) => ({
          ...partner,
          class: classOf?.get(partner.id) ?? null,
          managerName: nameOf.get(partner.managerUserId ?? "") ?? null,
        })),
        nextCursor,
        count,
        staff: staff.map(({ userId, name }) => ({ userId, name })),
        ownUserId: person.id,
        q: filters.q ?? null,
        manager: filters.manager ?? null,
        care: filters.care ?? null,
      };
    });
  },
);

export default function Partners(): ReactNode {
  const { t } = useTranslation("partners");
  const { rows, nextCursor, count, ...filters } = useLoaderData<typeof loader>();
  const { base, may } = useWorkspace();
  const format = useFormat();
  const links = useListLinks();
  const columns = usePartnerColumns();
  const filtered = filters.q !== null || filters.manager !== null || filters.care !== null;
  return (
    <ListPage
      title={t("title")}
      hasNone={!filtered && count === 0}
      count={format.number(count)}
      action={
        may("partner.create") ? (
          <ButtonLink href={`${base}/partners/new`} variant="primary" icon={<Plus />}>
            {t("new")}
          </ButtonLink>
        ) : null
      }
      toolbar={<PartnerToolbar {...filters} links={links} />}
      pager={<Pager {...links.pages(nextCursor)} />}
    >
      <DataTable
        label={t("title")}
        rows={rows}
        columns={columns}
        rowId={(partner) => partner.id}
        rowName={(partner) => partner.name}
        rowHref={(partner) => `${base}/partners/${partner.id}`}
        empty={<NoPartners filtered={filtered} links={links} />}
      />
    </ListPage>
  );
}

function NoPartners({ filtered, links }: { filtered: boolean; links: ListLinks }): ReactNode {
  const { t } = useTranslation("partners");
  const { base, may } = useWorkspace();
  if (filtered) return <NothingFound links={links} />;
  const toImport = may("import.run") ? (
    <ButtonLink href={`${base}/imports/new`}>{t("import")}</ButtonLink>
  ) : undefined;
  return (
    <EmptyState icon={<Handshake />} title={t("empty")} action={toImport}>
      {t("emptyHelp")}
    </EmptyState>
  );
}
