import type { ReactNode } from "react";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** How many, formatted already. */
  readonly count?: string | undefined;
  /** A BackLink above the title. */
  readonly back?: ReactNode;
  /** State, owner: beside the title. */
  readonly meta?: ReactNode;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  /** The one primary action, at the end; quieter ones before it. */
  readonly action?: ReactNode;
}

/** The head of a page with its only h1. */
export function PageHeader({ title, count, back, meta, description, action }: PageHeaderProps): ReactNode {
  return (
    <header className="mb-4 flex flex-col gap-1">
      {back}
      <div className="flex min-h-(--control-height) flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-20 break-words">
            {title}
            {count ? <span className="ml-2 font-text text-muted">{count}</span> : null}
          </h1>
          {meta}
        </div>
        {action ? <div className="flex flex-wrap items-center gap-2 print:hidden">{action}</div> : null}
      </div>
      {description ? <p className="max-w-[68ch] text-muted">{description}</p> : null}
    </header>
  );
}
