import { useLoaderData } from "@remix-run/react";
import { FilterChip, FilterMenu, ListToolbar } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ExportLink } from "../../frame/export-link.tsx";
import type { ListLinks } from "../../frame/list-links.ts";
import { ListSearch } from "../../frame/list-search.tsx";
import { useWorkspace } from "../../frame/use-workspace.ts";
import type { loader } from "./list.tsx";

/** Search, whose review it is, the program, and the file of what is shown. */
export function ApplicationToolbar({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation("applications");
  const { base } = useWorkspace();
  const { programs, program, whose } = useLoaderData<typeof loader>();
  return (
    <ListToolbar
      search={<ListSearch placeholder={t("search")} keep={["status", "program", "whose"]} />}
      filters={
        <>
          <FilterMenu
            label={t("filter.whose")}
            options={(["mine", "free"] as const).map((value) => ({
              href: links.with({ whose: whose === value ? null : value }),
              label: t(`filter.${value}`),
              selected: whose === value,
            }))}
          />
          {programs.length > 1 ? (
            <FilterMenu
              label={t("filter.program")}
              options={programs.map(({ id, name }) => ({
                href: links.with({ program: program === id ? null : id }),
                label: name,
                selected: program === id,
              }))}
            />
          ) : null}
        </>
      }
      end={<ExportLink href={`${base}/recruitment/applications.csv${links.filters}`} />}
      chips={<Chips links={links} />}
    />
  );
}

function Chips({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation(["applications", "common"]);
  const { q, programs, program, whose } = useLoaderData<typeof loader>();
  if (!q && !program && !whose) return null;
  return (
    <>
      {q ? (
        <FilterChip label={t("common:actions.search")} value={q} removeHref={links.with({ q: null })} />
      ) : null}
      {whose ? (
        <FilterChip
          label={t("applications:filter.whose")}
          value={t(`applications:filter.${whose}`)}
          removeHref={links.with({ whose: null })}
        />
      ) : null}
      {program ? (
        <FilterChip
          label={t("applications:filter.program")}
          value={programs.find(({ id }) => id === program)?.name ?? t("common:unknown")}
          removeHref={links.with({ program: null })}
        />
      ) : null}
    </>
  );
}
