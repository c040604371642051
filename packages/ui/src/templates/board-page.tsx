import { clsx } from "clsx";
import { Clock, ClockAlert } from "lucide-react";
import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

/** A board: title, action, toolbar, columns of 288 px that scroll sideways by themselves. */
export function BoardPage({
  toolbar,
  children,
  ...header
}: PageHeaderProps & { toolbar?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <>
      <PageHeader {...header} />
      {toolbar}
      <div className="-mx-4 mt-2 overflow-x-auto px-4 pb-4 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8 max-sm:snap-x max-sm:snap-mandatory">
        <div className="flex min-w-max items-start gap-3">{children}</div>
      </div>
    </>
  );
}

export interface BoardColumnProps extends HTMLAttributes<HTMLElement> {
  readonly title: string;
  /** Formatted already. */
  readonly count: string;
  readonly sum?: string | undefined;
  readonly children: ReactNode;
  /** A card is held over it. */
  readonly over?: boolean | undefined;
}

/** One stage. Passes a ref and attributes on, for whatever library moves the cards. */
export const BoardColumn = forwardRef<HTMLElement, BoardColumnProps>(function BoardColumn(
  { title, count, sum, over = false, children, ...rest },
  ref,
) {
  return (
    <section
      ref={ref}
      aria-label={`${title}, ${count}`}
      {...rest}
      className={clsx(
        "w-72 shrink-0 snap-start scroll-ml-4 rounded-surface p-2",
        over ? "bg-accent-soft" : "bg-sunken",
      )}
    >
      <header className="flex items-baseline gap-2 px-1.5 pt-0.5 pb-2">
        <h2 className="truncate text-base font-emphasis">{title}</h2>
        <span className="text-13 text-muted">{count}</span>
        {sum ? <span className="ml-auto text-13 text-muted tabular-nums">{sum}</span> : null}
      </header>
      <ul className="flex min-h-16 flex-col gap-2">{children}</ul>
    </section>
  );
});

export interface BoardCardProps extends Omit<HTMLAttributes<HTMLLIElement>, "title"> {
  readonly href: string;
  readonly title: string;
  /** Two at most. */
  readonly facts?: readonly string[] | undefined;
  /** An Avatar. */
  readonly owner?: ReactNode;
  readonly next?: string | undefined;
  /** The next step is late: another sign, and in red. */
  readonly overdue?: boolean | undefined;
  /** Nothing has happened for too long. */
  readonly stale?: boolean | undefined;
  /** A Menu with the same moves as dragging. */
  readonly menu?: ReactNode;
}

/** One thing on a board: its name, two facts, its owner, what comes next. */
export const BoardCard = forwardRef<HTMLLIElement, BoardCardProps>(function BoardCard(
  { href, title, facts = [], owner, next, overdue = false, stale = false, menu, ...rest },
  ref,
) {
  const { Link, labels } = useUi();
  const Mark = overdue ? ClockAlert : Clock;
  return (
    <li
      ref={ref}
      {...rest}
      className={clsx(
        "relative rounded-control border border-line bg-raised px-3 py-2.5",
        stale && "border-dashed border-control-line",
      )}
    >
      <div className="flex items-start gap-2">
        <Link
          href={href}
          className="line-clamp-2 min-w-0 flex-1 font-emphasis wrap-anywhere no-underline after:absolute after:inset-0 after:rounded-control hover:underline"
        >
          {title}
        </Link>
        {menu ? <span className="relative -my-1 -mr-1.5">{menu}</span> : null}
      </div>
      {facts.length > 0 ? (
        <p className="truncate text-13 text-muted">{facts.slice(0, 2).join(" · ")}</p>
      ) : null}
      {stale ? <p className="truncate text-13 text-muted">{labels.stale}</p> : null}
      {next || owner ? (
        <div className="mt-2 flex items-end gap-1.5 text-13">
          {next ? (
            <span
              className={clsx("flex min-w-0 items-start gap-1", overdue ? "text-negative" : "text-muted")}
            >
              <Mark aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
              <span className="line-clamp-2 wrap-anywhere">
                {overdue ? <span className="sr-only">{labels.overdue}: </span> : null}
                {next}
              </span>
            </span>
          ) : null}
          <span className="ml-auto">{owner}</span>
        </div>
      ) : null}
    </li>
  );
});
