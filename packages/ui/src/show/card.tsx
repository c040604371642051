import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

/** A raised surface for something that stands by itself. Inside a page prefer a Section: hairlines, not boxes. */
export function Card({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}): ReactNode {
  return (
    <div className={clsx("rounded-surface border border-line bg-raised p-4", className)}>{children}</div>
  );
}

/** A part of a page under a heading and a hairline. `action` stands at the end of the heading's line. */
export function Section({
  title,
  description,
  action,
  children,
  className,
}: {
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("border-t border-line pt-4 pb-6", className)}>
      <header className="mb-3 flex flex-wrap items-start justify-between gap-x-3 gap-y-2 pointer-coarse:[&>a]:-my-3 pointer-coarse:[&>a]:py-3">
        <div className={clsx("min-w-0 flex-1", description && "basis-60")}>
          <h2 id={id} className="text-base">
            {title}
          </h2>
          {description ? <p className="mt-0.5 text-muted">{description}</p> : null}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
