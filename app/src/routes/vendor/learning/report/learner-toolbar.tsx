import type { LearnerState } from "@tributary/learning";
import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useListLinks } from "../../frame/list-links.ts";
import { ListSearch } from "../../frame/list-search.tsx";

const states: readonly LearnerState[] = ["late", "assigned", "under_way", "passed"];

/** Where the list stands on its page: links to it lead there, not to the top. */
export const learnersAnchor = "#learners";

/** Finds learners by a name, and by how they stand. */
export function LearnerToolbar({
  q,
  state,
  end,
}: {
  q: string | null;
  state: LearnerState | null;
  end: ReactNode;
}): ReactNode {
  const { t } = useTranslation(["learning", "common"]);
  const links = useListLinks();
  const to = (changes: Readonly<Record<string, string | null>>): string =>
    links.with(changes) + learnersAnchor;
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("report.search")} keep={["state"]} />}
      filters={
        <FilterMenu
          label={t("report.state")}
          options={states.map((name) => ({
            href: to({ state: state === name ? null : name }),
            label: t(`report.states.${name}`),
            selected: state === name,
          }))}
        />
      }
      end={end}
      chips={
        q || state ? (
          <>
            {q ? (
              <FilterChip label={t("common:actions.search")} value={q} removeHref={to({ q: null })} />
            ) : null}
            {state ? (
              <FilterChip
                label={t("report.state")}
                value={t(`report.states.${state}`)}
                removeHref={to({ state: null })}
              />
            ) : null}
          </>
        ) : null
      }
    />
  );
}
