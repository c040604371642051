import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";

/** A filter of the list with its choices. */
export interface LibraryChoice {
  readonly name: "kind" | "state" | "niche" | "program";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
}

/** Search, filters in the URL, and the file of what is shown. */
export function LibraryToolbar({
  links,
  q,
  choices,
}: {
  links: ListLinks;
  q: string | null;
  choices: readonly LibraryChoice[];
}): ReactNode {
  const { t } = useTranslation(["libraryDesk", "library", "common"]);
  const { base } = useWorkspace();
  const set = choices.filter(({ chosen }) => chosen !== null);
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("library:search")} keep={choices.map(({ name }) => name)} />}
      filters={choices
        .filter(({ options }) => options.length > 0)
        .map(({ name, options, chosen }) => (
          <FilterMenu
            key={name}
            label={t(`libraryDesk:filter.${name}`)}
            options={options.map(({ value, label }) => ({
              href: links.with({ [name]: chosen === value ? null : value }),
              label,
              selected: chosen === value,
            }))}
          />
        ))}
      end={<ExportLink href={`${base}/library.csv${links.filters}`} />}
      chips={
        q || set.length > 0 ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
            ) : null}
            {set.map(({ name, options, chosen }) => (
              <FilterChip
                key={name}
                label={t(`libraryDesk:filter.${name}`)}
                value={options.find(({ value }) => value === chosen)?.label ?? chosen ?? ""}
                removeHref={links.with({ [name]: null })}
              />
            ))}
          </>
        ) : null
      }
    />
  );
}
