import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "../actions/button-link.tsx";
import { useUi } from "../provider.tsx";

/** The pages of a keyset list: only back and on. Nothing is shown when there is one page and no `summary`. */
export function Pager({
  previousHref,
  nextHref,
  summary,
}: {
  previousHref: string | null;
  nextHref: string | null;
  summary?: ReactNode;
}): ReactNode {
  const { labels } = useUi();
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={labels.pages} className="flex items-center justify-between gap-3 py-3">
      <span className="text-13 text-muted">{summary}</span>
      <span className="flex gap-2">
        {previousHref ? (
          <ButtonLink href={previousHref} rel="prev" icon={<ChevronLeft />}>
            {labels.previousPage}
          </ButtonLink>
        ) : null}
        {nextHref ? (
          <ButtonLink href={nextHref} rel="next" prefetch="intent">
            {labels.nextPage}
            <ChevronRight />
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
