import type { ClientSegment, SegmentFilter } from "@tributary/segmentation";
import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { ViewsMenu } from "../frame/views-menu.tsx";
import { keptFilters } from "./kept-filters.ts";

/** Search and segment of the list; what is set is a chip that can be taken off. */
export function ClientToolbar({
  links,
  q,
  chosen,
  segments,
}: {
  links: ListLinks;
  q: string | null;
  chosen: SegmentFilter;
  segments: readonly ClientSegment[];
}): ReactNode {
  const { t } = useTranslation(["clients", "common"]);
  const { segment, r, f, legalForm, sizeBand, activity } = chosen;
  const name = (key: ClientSegment): string => t(`clients:segment.${key}`);
  const chips: readonly [label: string, value: string | null | undefined, drop: Record<string, null>][] = [
    [t("common:actions.search"), q, { q: null }],
    [t("clients:filters.segment"), segment && name(segment), { segment: null }],
    [t("clients:filters.cell"), r && f ? `${r} × ${f}` : null, { r: null, f: null }],
    [t("clients:filters.legal_form"), legalForm, { legal_form: null }],
    [t("clients:filters.size"), sizeBand, { size: null }],
    [t("clients:filters.activity"), activity, { activity: null }],
  ];
  const set = chips.filter(([, value]) => value);
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("clients:filters.search")} keep={keptFilters} />}
      filters={
        <FilterMenu
          label={t("clients:filters.segment")}
          options={segments.map((key) => ({
            href: `${links.with({ segment: segment === key ? null : key })}#clients`,
            label: name(key),
            selected: segment === key,
          }))}
        />
      }
      views={<ViewsMenu list="clients" />}
      chips={
        set.length > 0
          ? set.map(([label, value, drop]) => (
              <FilterChip
                key={label}
                label={label}
                value={value ?? ""}
                removeHref={`${links.with(drop)}#clients`}
              />
            ))
          : null
      }
    />
  );
}
