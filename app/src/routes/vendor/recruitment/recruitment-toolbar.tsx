import { FilterChip, FilterMenu, ListToolbar, Tabs } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../frame/export-link.tsx";
import type { ListLinks } from "../frame/list-links.ts";
import { ListSearch } from "../frame/list-search.tsx";
import { useWorkspace } from "../frame/use-workspace.ts";
import { ViewsMenu } from "../frame/views-menu.tsx";
import { filterNames } from "./recruitment-filters.ts";

/** What can be filtered by, and what is. */
export interface RecruitmentChoices {
  readonly program: { readonly slug: string; readonly name: string };
  readonly programs: readonly { readonly slug: string; readonly name: string }[];
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly staff: readonly { readonly userId: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly ownUserId: string;
  readonly set: {
    readonly manager: string | null;
    readonly stage: string | null;
    readonly stale: boolean;
    readonly q: string | null;
    readonly tag: string | null;
  };
}

/** The board, the list and the report of recruitment, with the filters that stay. */
export function RecruitmentViews({
  links,
  current,
}: {
  links: ListLinks;
  current: "board" | "list" | "funnel";
}): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base } = useWorkspace();
  const views = { board: "", list: "/list", funnel: "/funnel" } as const;
  return (
    <Tabs
      tabs={(["board", "list", "funnel"] as const).map((name) => ({
        href: `${base}/recruitment${views[name]}${links.filters}`,
        label: t(`views.${name}`),
        current: current === name,
      }))}
    />
  );
}

/** Search, filters and the file of what is shown; the same on the board and in the list. */
export function RecruitmentToolbar({
  links,
  choices,
  withStage,
}: {
  links: ListLinks;
  choices: RecruitmentChoices;
  withStage: boolean;
}): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base } = useWorkspace();
  const { set, programs, program, stages, tags } = choices;
  const managers = useManagers(choices);
  const menu = (
    label: string,
    name: string,
    options: readonly { value: string; label: string }[],
    chosen: string | null,
  ) => (
    <FilterMenu
      label={label}
      options={options.map(({ value, label: words }) => ({
        href: links.with({ [name]: chosen === value ? null : value }),
        label: words,
        selected: chosen === value,
      }))}
    />
  );
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("search")} keep={filterNames} />}
      filters={
        <>
          {programs.length > 1 ? (
            <FilterMenu
              label={program.name}
              options={programs.map(({ slug, name }) => ({
                href: links.with({ program: slug, stage: null, tag: null, rows: null }),
                label: name,
                selected: slug === program.slug,
              }))}
            />
          ) : null}
          {menu(t("filter.manager"), "manager", managers, set.manager)}
          {withStage
            ? menu(
                t("filter.stage"),
                "stage",
                stages.map(({ id, name }) => ({ value: id, label: name })),
                set.stage,
              )
            : null}
          {menu(
            t("filter.stale"),
            "stale",
            [{ value: "1", label: t("filter.stale") }],
            set.stale ? "1" : null,
          )}
          {tags.length > 0
            ? menu(
                t("filter.tag"),
                "tag",
                tags.map((tag) => ({ value: tag, label: tag })),
                set.tag,
              )
            : null}
        </>
      }
      views={<ViewsMenu list="recruitment" />}
      end={<ExportLink href={`${base}/recruitment.csv${links.filters}`} />}
      chips={<Chips links={links} choices={choices} managers={managers} withStage={withStage} />}
    />
  );
}

function useManagers({ staff, ownUserId }: RecruitmentChoices): readonly { value: string; label: string }[] {
  const { t } = useTranslation("recruitment");
  return [
    { value: ownUserId, label: t("mine") },
    { value: "none", label: t("noManager") },
    ...staff
      .filter(({ userId }) => userId !== ownUserId)
      .map(({ userId, name }) => ({ value: userId, label: name })),
  ];
}

function Chips({
  links,
  choices: { set, stages },
  managers,
  withStage,
}: {
  links: ListLinks;
  choices: RecruitmentChoices;
  managers: readonly { value: string; label: string }[];
  withStage: boolean;
}): ReactNode {
  const { t } = useTranslation(["recruitment", "common"]);
  const chips = [
    { name: "q", label: t("common:actions.search"), value: set.q },
    {
      name: "manager",
      label: t("recruitment:filter.manager"),
      value:
        set.manager && (managers.find(({ value }) => value === set.manager)?.label ?? t("common:unknown")),
    },
    {
      name: "stage",
      label: t("recruitment:filter.stage"),
      value:
        withStage && set.stage
          ? (stages.find(({ id }) => id === set.stage)?.name ?? t("common:unknown"))
          : null,
    },
    { name: "stale", label: t("recruitment:filter.stale"), value: set.stale ? "✓" : null },
    { name: "tag", label: t("recruitment:filter.tag"), value: set.tag },
  ].filter(({ value }) => value);
  if (chips.length === 0) return null;
  return chips.map(({ name, label, value }) => (
    <FilterChip key={name} label={label} value={value ?? ""} removeHref={links.with({ [name]: null })} />
  ));
}
