import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { useCurrentInView } from "./use-current-in-view.ts";

/** One part of a thing, or one saved view of a list. */
export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  /** Formatted already. */
  readonly count?: string | undefined;
}

/** Parts of one thing, or saved views of a list. They are links: the place is in the URL. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string | undefined }): ReactNode {
  const { Link, labels } = useUi();
  const ref = useCurrentInView<HTMLElement>(tabs.find(({ current }) => current)?.href);
  return (
    <nav ref={ref} aria-label={label ?? labels.tabs} className="overflow-x-auto [scrollbar-width:none]">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              preventScrollReset
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "relative -mb-px flex min-h-9 items-center gap-1.5 px-2 no-underline -outline-offset-2 pointer-coarse:min-h-11",
                tab.current
                  ? "border-b-2 border-accent font-emphasis text-text"
                  : "border-b-2 border-transparent text-muted hover:text-text",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-12 text-muted">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
