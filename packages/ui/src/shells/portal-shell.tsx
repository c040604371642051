import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { SkipLink } from "./skip-link.tsx";

/** A place in the portal's bar. */
export interface PortalNavItem {
  readonly href: string;
  /** One short word: it stands under a 20 px icon on a 320 px screen. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly current: boolean;
  /** The one thing people come for; its icon is filled. */
  readonly primary?: boolean | undefined;
}

export interface PortalShellProps {
  /** The vendor's logo and name. */
  readonly brand: ReactNode;
  /** At most five: they are the bar at the thumb. */
  readonly items: readonly PortalNavItem[];
  /** Rooms that do not fit the bar (my leads, bonuses, team); beside the page where there is room. */
  readonly moreItems?: readonly PortalNavItem[] | undefined;
  /** Profile and switcher, at the end of the top bar. */
  readonly user: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the partner portal: the vendor's colour on top, five places at the thumb, a side list on a desktop. */
export function PortalShell({ brand, items, moreItems = [], user, children }: PortalShellProps): ReactNode {
  const { labels } = useUi();
  return (
    <div className="face-portal flex min-h-dvh flex-col [--top-inset:3.5rem]">
      <SkipLink />
      <header className="sticky top-0 z-20 bg-accent pt-[env(safe-area-inset-top)] text-on-accent [&_:focus-visible]:outline-on-accent">
        <div className="mx-auto flex h-14 max-w-240 items-center justify-between gap-3 px-4">
          <div className="min-w-0 font-title">{brand}</div>
          {user}
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-240 flex-1">
        <nav
          aria-label={labels.mainNavigation}
          className={[
            "fixed inset-x-0 bottom-0 z-20 print:hidden border-t border-line bg-raised pb-[env(safe-area-inset-bottom)]",
            "lg:sticky lg:top-14 lg:h-fit lg:w-56 lg:shrink-0 lg:border-0 lg:bg-transparent lg:py-6 lg:pr-2 lg:pl-4",
          ].join(" ")}
        >
          <ul className="mx-auto grid max-w-120 auto-cols-fr grid-flow-col lg:flex lg:flex-col lg:gap-0.5">
            {[...items, ...moreItems].map((item) => (
              <li key={item.href} className={moreItems.includes(item) ? "max-lg:hidden" : undefined}>
                <PortalLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pt-5 pb-[calc(6rem+env(safe-area-inset-bottom))] outline-none lg:px-8 lg:pt-8"
        >
          <div className="mx-auto max-w-160">{children}</div>
        </main>
      </div>
    </div>
  );
}

function PortalLink({ href, label, icon, current, primary = false }: PortalNavItem): ReactNode {
  const { Link } = useUi();
  return (
    <Link
      href={href}
      prefetch="intent"
      aria-current={current ? "page" : undefined}
      className={clsx(
        "flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-0.5 text-12 no-underline -outline-offset-2",
        "lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-16",
        current
          ? "font-emphasis text-accent-text lg:bg-accent-soft"
          : "text-muted hover:text-text lg:hover:bg-hover",
      )}
    >
      <span
        className={clsx(
          "grid h-7 place-content-center lg:h-auto [&>svg]:size-5",
          primary && "w-11 rounded-full bg-accent text-on-accent lg:w-auto lg:bg-transparent lg:text-current",
        )}
      >
        {icon}
      </span>
      <span className="max-w-full truncate">{label}</span>
    </Link>
  );
}
