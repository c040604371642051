import { useSearchParams } from "@remix-run/react";
import { ButtonLink, EmptyState } from "@tributary/ui";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "./list-links.ts";

/** A list that its filters have left empty: what was searched, and the way to drop the filters. */
export function NothingFound({ links }: { links: ListLinks }): ReactNode {
  const { t } = useTranslation(["workspace", "common"]);
  const [params] = useSearchParams();
  const query = params.get("q");
  return (
    <EmptyState
      icon={<SearchX />}
      title={query ? t("common:nothingFound", { query }) : t("workspace:filter.nothing")}
      action={<ButtonLink href={links.bare}>{t("common:dropFilters")}</ButtonLink>}
    />
  );
}
