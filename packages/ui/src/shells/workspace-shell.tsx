import { Menu as MenuIcon, Search } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { useUi } from "../provider.tsx";
import { Kbd } from "../show/kbd.tsx";
import { SkipLink } from "./skip-link.tsx";
import { useSearchKey } from "./use-search-key.ts";
import { type NavGroup, WorkspaceNavigation } from "./workspace-navigation.tsx";

export interface WorkspaceShellProps {
  readonly navigation: readonly NavGroup[];
  /** The vendor's name and mark; a menu when one person works for several. */
  readonly vendorSwitcher: ReactNode;
  /** Opens the command palette: a press on the search, ⌘K or Ctrl K. */
  readonly onSearch: () => void;
  readonly userMenu: ReactNode;
  readonly children: ReactNode;
}

const drawerId = "workspace-navigation";

/**
 * The frame of the vendor's workspace: rooms at the side, one page beside them. On a phone the side is a drawer that the
 * browser itself opens and closes (a popover), so it works before scripts arrive.
 */
export function WorkspaceShell(props: WorkspaceShellProps): ReactNode {
  const { navigation, vendorSwitcher, onSearch, userMenu, children } = props;
  const { labels } = useUi();
  useSearchKey(onSearch);
  return (
    <div className="face-workspace min-h-dvh max-lg:[--top-inset:3.25rem] lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <PhoneBar onSearch={onSearch}>{vendorSwitcher}</PhoneBar>
      <aside
        id={drawerId}
        {...{ popover: "auto" }}
        data-drawer=""
        className={[
          "drawer m-0 h-dvh max-h-none w-72 flex-col gap-4 overflow-y-auto border-r border-line bg-surface p-3 text-text",
          "[&:popover-open]:flex lg:sticky lg:top-0 lg:flex lg:w-auto print:hidden",
        ].join(" ")}
      >
        <div className="flex min-h-9 items-center max-lg:hidden">{vendorSwitcher}</div>
        <button
          type="button"
          onClick={onSearch}
          className="flex min-h-8 shrink-0 items-center gap-2 rounded-control border border-line-strong bg-raised px-2 text-muted hover:bg-hover max-lg:hidden"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="flex-1 text-start">{labels.search}</span>
          <Kbd>⌘K</Kbd>
        </button>
        <div className="flex-1">
          <WorkspaceNavigation groups={navigation} />
        </div>
        <div className="border-t border-line pt-2">{userMenu}</div>
      </aside>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 pt-4 pb-16 outline-none sm:px-6 lg:px-8 lg:pt-5">
        {children}
      </main>
    </div>
  );
}

function PhoneBar({ onSearch, children }: { onSearch: () => void; children: ReactNode }): ReactNode {
  const { labels } = useUi();
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-surface px-2 lg:hidden print:hidden">
      <IconButton
        icon={<MenuIcon />}
        label={labels.openNavigation}
        tipSide="start"
        {...{ popovertarget: drawerId }}
      />
      <div className="min-w-0 flex-1">{children}</div>
      <IconButton icon={<Search />} label={labels.search} tipSide="end" onClick={onSearch} />
    </header>
  );
}
