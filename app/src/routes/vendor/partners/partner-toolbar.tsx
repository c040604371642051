import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ViewsMenu } from "../frame/views-menu.tsx";

interface PartnerToolbarProps {
  readonly links: ListLinks;
  readonly q: string | null;
  readonly manager: string | null;
  readonly care: "near" | null;
  readonly staff: readonly { readonly userId: string; readonly name: string }[];
  readonly ownUserId: string;
}

/** Search, the manager, and the file of what is shown. */
export function PartnerToolbar({
  links,
  q,
  manager,
  care,
  staff,
  ownUserId,
}: PartnerToolbarProps): ReactNode {
  const { t } = useTranslation(["partners", "workspace", "common"]);
  const { base } = useWorkspace();
  const choices = [
    { value: ownUserId, label: t("partners:mine") },
    { value: "none", label: t("partners:noManager") },
    ...staff
      .filter(({ userId }) => userId !== ownUserId)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  ];
  const chosen = choices.find(({ value }) => value === manager);
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("partners:search")} keep={["manager", "care"]} />}
      filters={
        <>
          <FilterMenu
            label={t("partners:care")}
            options={[
              {
                label: t("partners:cares.mine"),
                selected: manager === ownUserId && !care,
                changes: { manager: ownUserId, care: null },
              },
              {
                label: t("partners:cares.free"),
                selected: manager === "none",
                changes: { manager: "none", care: null },
              },
              {
                label: t("partners:cares.near"),
                selected: care === "near",
                changes: { manager: manager === "none" ? null : manager, care: "near" },
              },
            ].map(({ label, selected, changes }) => ({
              label,
              selected,
              href: links.with(selected ? { manager: null, care: null } : changes),
            }))}
          />
          <FilterMenu
            label={t("workspace:filter.manager")}
            options={choices.map(({ value, label }) => ({
              href: links.with({ manager: manager === value ? null : value }),
              label,
              selected: manager === value,
            }))}
          />
        </>
      }
      views={<ViewsMenu list="partners" />}
      end={<ExportLink href={`${base}/partners.csv${links.filters}`} />}
      chips={
        q || manager || care ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null}
            {care ? (
              <FilterChip
                label={t("partners:care")}
                value={t("partners:cares.near")}
                removeHref={links.with({ care: null })}
              />
            ) : null}
            {manager ? (
              <FilterChip
                label={t("workspace:filter.manager")}
                value={chosen?.label ?? t("common:unknown")}
                removeHref={links.with({ manager: null })}
              />
            ) : null}
          </>
        ) : null
      }
    />
  );
}
