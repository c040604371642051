import { clsx } from "clsx";
import type { MouseEvent, ReactNode } from "react";
import { useUi } from "../provider.tsx";

/** A room of the workspace. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly current: boolean;
  /** What waits there, formatted already: new leads, overdue steps. */
  readonly count?: string | undefined;
}

/** Rooms that belong together, under a heading. */
export interface NavGroup {
  /** Left out for the first group. */
  readonly label?: string | undefined;
  readonly items: readonly NavItem[];
}

/** The rooms of the workspace, in groups. */
export function WorkspaceNavigation({ groups }: { groups: readonly NavGroup[] }): ReactNode {
  const { labels } = useUi();
  return (
    <nav aria-label={labels.mainNavigation} className="flex flex-col gap-4">
      {groups.map((group) => (
        <div key={group.label ?? ""}>
          {group.label ? <p className="px-2 pb-1 text-12 text-muted">{group.label}</p> : null}
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink {...item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavLink({ href, label, icon, current, count }: NavItem): ReactNode {
  const { Link } = useUi();
  return (
    <Link
      href={href}
      prefetch="intent"
      onClick={closeDrawer}
      aria-current={current ? "page" : undefined}
      className={clsx(
        "flex min-h-8 items-center gap-2.5 rounded-control px-2 no-underline pointer-coarse:min-h-11 [&>svg]:size-4",
        current
          ? "bg-pressed font-emphasis text-text [&>svg]:text-accent-text"
          : "text-muted hover:bg-hover hover:text-text [&>svg]:text-faint",
      )}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {count ? <span className="text-12">{count}</span> : null}
    </Link>
  );
}

/** On a phone the navigation is a drawer, and a client-side move to another page does not close it by itself. */
function closeDrawer(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
}
