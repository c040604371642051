import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { Tab } from "../navigation/tabs.tsx";
import { useCurrentInView } from "../navigation/use-current-in-view.ts";
import { useUi } from "../provider.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

/** Settings: their parts at the side (on top of a phone's screen), one part at a time, Sections inside. */
export function SettingsPage({
  parts,
  partsLabel,
  children,
  ...header
}: PageHeaderProps & { parts: readonly Tab[]; partsLabel: string; children: ReactNode }): ReactNode {
  const { Link } = useUi();
  const ref = useCurrentInView<HTMLElement>(parts.find(({ current }) => current)?.href);
  return (
    <>
      <PageHeader {...header} />
      <div className="grid items-start gap-x-10 gap-y-4 lg:grid-cols-[11rem_minmax(0,42rem)]">
        <nav
          ref={ref}
          aria-label={partsLabel}
          className="max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:[scrollbar-width:none]"
        >
          <ul className="flex gap-px lg:flex-col">
            {parts.map((part) => (
              <li key={part.href}>
                <Link
                  href={part.href}
                  aria-current={part.current ? "page" : undefined}
                  className={clsx(
                    "flex min-h-8 items-center rounded-control px-2.5 whitespace-nowrap no-underline -outline-offset-2 pointer-coarse:min-h-11",
                    part.current ? "bg-pressed font-emphasis" : "text-muted hover:bg-hover hover:text-text",
                  )}
                >
                  {part.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0">
          {children}
        </div>
      </div>
    </>
  );
}

/** One setting on a line: what it is, what it does, its control at the end. */
export function SettingRow({
  title,
  description,
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 last:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-emphasis">{title}</p>
        {description ? <p className="text-13 text-muted">{description}</p> : null}
      </div>
      {children}
    </div>
  );
}
