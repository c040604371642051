import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface ListPageProps extends PageHeaderProps {
  /** What the list is divided by: Tabs. */
  readonly views?: ReactNode;
  /** A ListToolbar. */
  readonly toolbar?: ReactNode;
  /** A DataTable, or an EmptyState in its place. */
  readonly children: ReactNode;
  readonly pager?: ReactNode;
  /** There is nothing in it at all, whatever was searched for: only what to do about that is shown. */
  readonly hasNone?: boolean;
}

/** A list: title with count and one action, views, toolbar, rows, pages. */
export function ListPage({
  views,
  toolbar,
  children,
  pager,
  hasNone = false,
  ...header
}: ListPageProps): ReactNode {
  return (
    <>
      <PageHeader {...header} />
      {views && !hasNone ? <div className="mb-3">{views}</div> : null}
      {hasNone ? null : toolbar}
      {children}
      {pager}
    </>
  );
}

/** Search first, then what narrows the list, then what changes its shape or takes it away; chips of filters below. */
export function ListToolbar({
  search,
  filters,
  views,
  end,
  chips,
}: {
  /** A `<form method="get">` with a SearchInput. */
  search?: ReactNode;
  /** FilterMenus. */
  filters?: ReactNode;
  /** A menu of saved views; at the very end, where it has room to open on a phone. */
  views?: ReactNode;
  /** Columns, export. */
  end?: ReactNode;
  /** FilterChips of what is set. */
  chips?: ReactNode;
}): ReactNode {
  return (
    <div className="mb-1 flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        {search ? <div className="w-full sm:w-64">{search}</div> : null}
        {filters}
        {views || end ? (
          <div className="-mr-2.5 ml-auto flex items-center gap-1">
            {end}
            {views}
          </div>
        ) : null}
      </div>
      {chips ? <ul className="flex flex-wrap gap-1.5 pb-1">{chips}</ul> : null}
    </div>
  );
}

/** A filter that is set. The whole chip is a link to the same list without it. */
export function FilterChip({
  label,
  value,
  removeHref,
}: {
  label: string;
  value: string;
  removeHref: string;
}): ReactNode {
  const { Link, labels } = useUi();
  return (
    <li>
      <Link
        href={removeHref}
        preventScrollReset
        className="inline-flex min-h-7 items-center gap-1.5 rounded-control bg-accent-soft py-0.5 pr-1 pl-2 text-13 text-text no-underline hover:bg-accent-line pointer-coarse:min-h-11"
      >
        <span className="sr-only">{labels.remove}: </span>
        <span className="text-muted">{label}</span> <span className="font-emphasis">{value}</span>
        <X aria-hidden="true" className="size-3.5 text-muted" />
      </Link>
    </li>
  );
}
