import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { TextLink } from "../actions/text-link.tsx";
import { useUi } from "../provider.tsx";
import { figureSize } from "../show/figure-size.ts";
import { Progress } from "../show/progress.tsx";

/** The next thing to do, large: one sentence and one button. */
export function NextStep({
  overline,
  title,
  children,
  action,
}: {
  /** Why it is next: "Today", "New". */
  overline?: string | undefined;
  title: string;
  children?: ReactNode;
  /** A wide primary ButtonLink. */
  action: ReactNode;
}): ReactNode {
  return (
    <section className="rounded-surface bg-accent-soft p-5">
      {overline ? <p className="mb-1 text-13 font-emphasis text-accent-text">{overline}</p> : null}
      <h2 className="text-20 text-balance">{title}</h2>
      {children ? <div className="mt-1 text-muted">{children}</div> : null}
      <div className="mt-4">{action}</div>
    </section>
  );
}

/** A block of the home: its name, a way to all of it, a few lines. */
export function PortalBlock({
  title,
  all,
  children,
}: {
  title: string;
  all?: { readonly href: string; readonly label: string } | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="mt-8">
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="text-16">{title}</h2>
        {all ? (
          <TextLink href={all.href} className="-my-2.5 inline-flex min-h-11 items-center text-14">
            {all.label}
          </TextLink>
        ) : null}
      </header>
      {children}
    </section>
  );
}

/** Lines of a block that lead somewhere. */
export function PortalList({ children }: { children: ReactNode }): ReactNode {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-surface border border-line bg-raised">
      {children}
    </ul>
  );
}

/** One line: a name with a state or a number at its end, below it what is known in plain words. All of it is the target. */
export function PortalListItem({
  href,
  title,
  detail,
  end,
  leading,
}: {
  href: string;
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  /** An Avatar, an icon, a rank. */
  leading?: ReactNode;
}): ReactNode {
  const { Link } = useUi();
  return (
    <li>
      <Link
        href={href}
        className="flex min-h-16 items-center gap-3 px-4 py-2.5 no-underline -outline-offset-2 hover:bg-hover"
      >
        {leading}
        <span className="min-w-0 flex-1">
          <span className="flex items-center justify-between gap-3">
            <span className="line-clamp-2 min-w-0 font-emphasis wrap-anywhere">{title}</span>
            {end}
          </span>
          {detail ? <span className="block text-14 text-muted">{detail}</span> : null}
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-faint" />
      </Link>
    </li>
  );
}

/** A number that is about the person, with what stands between them and the next: a rank, the money of the month. */
export function PortalFigure({
  href,
  label,
  value,
  detail,
  progress,
}: {
  href: string;
  label: string;
  value: string;
  /** "3 leads to second place". */
  detail?: ReactNode;
  progress?: { readonly label: string; readonly done: number; readonly total: number } | undefined;
}): ReactNode {
  const { Link } = useUi();
  return (
    <Link
      href={href}
      className="flex flex-col rounded-surface border border-line bg-raised p-4 no-underline hover:bg-hover"
    >
      <span className="text-14 text-muted">{label}</span>
      <span className={clsx("font-title", figureSize(value))}>{value}</span>
      {detail ? <span className="text-14 text-muted">{detail}</span> : null}
      {progress ? (
        <span className="mt-auto block pt-3">
          <Progress {...progress} hideLabel />
        </span>
      ) : null}
    </Link>
  );
}

/** Figures side by side where there is room for them. */
export function PortalFigures({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
      {children}
    </div>
  );
}
