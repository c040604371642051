import type { SaleKind } from "@tributary/leads";
import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { PartnerFilter } from "../frame/partner-filter.tsx";
import { useFormat } from "../frame/use-format.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ViewsMenu } from "../frame/views-menu.tsx";
import { DayFilter } from "./day-filter.tsx";

const kinds = ["first", "repeat", "renewal", "refund"] as const satisfies readonly SaleKind[];

interface SaleToolbarProps {
  readonly links: ListLinks;
  readonly q: string | null;
  readonly kind: SaleKind | null;
  readonly partnerName: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Search, kind, partner, days, and the file of what is shown. */
export function SaleToolbar(props: SaleToolbarProps): ReactNode {
  const { t } = useTranslation(["sales", "common"]);
  const { base } = useWorkspace();
  const { links, q, kind, partnerName, from, to } = props;
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("sales:search")} keep={["kind", "partner", "from", "to"]} />}
      filters={
        <>
          <FilterMenu
            label={t("sales:kinds")}
            options={kinds.map((name) => ({
              href: links.with({ kind: kind === name ? null : name }),
              label: t(`common:saleKind.${name}`),
              selected: kind === name,
            }))}
          />
          <PartnerFilter links={links} />
          <DayFilter />
        </>
      }
      views={<ViewsMenu list="sales" />}
      end={<ExportLink href={`${base}/sales.csv${links.filters}`} />}
      chips={q || kind || partnerName || from || to ? <SaleChips {...props} /> : null}
    />
  );
}

function SaleChips({ links, q, kind, partnerName, from, to }: SaleToolbarProps): ReactNode {
  const format = useFormat();
  const { t } = useTranslation(["sales", "workspace", "common"]);
  return (
    <>
      {q ? (
        <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
      ) : null}
      {kind ? (
        <FilterChip
          label={t("sales:kinds")}
          value={t(`common:saleKind.${kind}`)}
          removeHref={links.with({ kind: null })}
        />
      ) : null}
      {partnerName ? (
        <FilterChip
          label={t("workspace:filter.partner")}
          value={partnerName}
          removeHref={links.with({ partner: null })}
        />
      ) : null}
      {from ? (
        <FilterChip
          label={t("sales:from")}
          value={format.day(from)}
          removeHref={links.with({ from: null })}
        />
      ) : null}
      {to ? (
        <FilterChip label={t("sales:to")} value={format.day(to)} removeHref={links.with({ to: null })} />
      ) : null}
    </>
  );
}
