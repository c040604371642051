import { useSearchParams } from "@remix-run/react";
import { ButtonLink } from "@tributary/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListLinks } from "../frame/list-links.ts";
import { useWorkspace } from "../frame/use-workspace.ts";
import { cardsAtFirst, mostCards, withMore } from "./shown-cards.ts";

/** The way to the other cards of a column: some more here, and beyond that the list. */
export function MoreCards({
  stageId,
  shown,
  count,
  links,
}: {
  stageId: string;
  shown: number;
  count: number;
  links: ListLinks;
}): ReactNode {
  const { t } = useTranslation("recruitment");
  const { base } = useWorkspace();
  const [params] = useSearchParams();
  if (shown >= count) return null;
  const next = Math.min(mostCards, Math.ceil((shown + cardsAtFirst) / cardsAtFirst) * cardsAtFirst);
  if (shown >= mostCards) {
    const list = new URLSearchParams(links.filters);
    list.delete("rows");
    list.set("stage", stageId);
    return (
      <li>
        <ButtonLink href={`${base}/recruitment/list?${list}`} variant="quiet" size="small" wide>
          {t("rest")}
        </ButtonLink>
      </li>
    );
  }
  return (
    <li>
      <ButtonLink
        href={links.here({ rows: withMore(params.get("rows"), stageId, next) })}
        preventScrollReset
        variant="quiet"
        size="small"
        wide
      >
        {t("more", { count: Math.min(next, count) - shown })}
      </ButtonLink>
    </li>
  );
}
