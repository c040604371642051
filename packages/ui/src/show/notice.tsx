import { clsx } from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const kinds = {
  info: { Icon: Info, look: "bg-accent-soft", mark: "text-accent-text" },
  caution: { Icon: TriangleAlert, look: "bg-caution-soft", mark: "text-caution" },
  negative: { Icon: CircleAlert, look: "bg-negative-soft", mark: "text-negative" },
};

/**
 * Something to know here: a fact, a risk, a failure (what happened, what was kept, what to do). `live` reads it aloud
 * when it appears after the page has loaded.
 */
export function Notice({
  kind = "info",
  title,
  children,
  action,
  live = false,
}: {
  kind?: keyof typeof kinds | undefined;
  title?: string | undefined;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean | undefined;
}): ReactNode {
  const { Icon, look, mark } = kinds[kind];
  return (
    <div
      role={live ? (kind === "negative" ? "alert" : "status") : undefined}
      className={clsx("flex flex-wrap items-start gap-x-3 gap-y-2 rounded-surface px-3.5 py-2.5", look)}
    >
      <Icon aria-hidden="true" className={clsx("mt-[0.125em] size-(--icon) shrink-0", mark)} />
      <div className="min-w-0 flex-1 basis-48">
        {title ? <p className="font-emphasis">{title}</p> : null}
        {children ? <div className={clsx(title && "text-muted")}>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
