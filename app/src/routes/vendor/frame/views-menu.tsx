import { useLocation } from "@remix-run/react";
import type { ViewedList } from "@tributary/identity";
import { FilterMenu } from "@tributary/ui";
import { Bookmark } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWorkspace } from "./use-workspace.ts";
import { viewSearch } from "./view-search.ts";

/** The saved views of a list: each a link to it, then the page where this one is saved and the others are kept. */
export function ViewsMenu({ list }: { list: ViewedList }): ReactNode {
  const { t } = useTranslation("views");
  const { base, views } = useWorkspace();
  const { pathname, search } = useLocation();
  const here = viewSearch(search);
  const known = views.filter((view) => view.list === list);
  const chosen = known.find((view) => view.search === here);
  const page = `${base}/views/${list}`;
  const to = (kept: string) => (kept ? `${pathname}?${kept}` : pathname);
  const options = known.map((view) => ({
    key: view.id,
    href: to(view.search),
    label: view.name,
    selected: view === chosen,
  }));
  if (chosen && chosen.search !== "")
    options.push({ key: "plain", href: pathname, label: t("plain"), selected: false });
  if (!chosen)
    options.push({
      key: "save",
      href: here ? `${page}?${new URLSearchParams({ kept: here })}` : `${page}?new=1`,
      label: t("save"),
      selected: false,
    });
  options.push({ key: "manage", href: page, label: t("manage"), selected: false });
  return (
    <FilterMenu label={chosen?.name ?? t("title")} icon={<Bookmark />} align="end" quiet options={options} />
  );
}
