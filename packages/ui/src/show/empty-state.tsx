import type { ReactNode } from "react";

/** What will be here, in one sentence, and the one action that gets it there. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-4 py-14 text-center">
      {icon ? (
        <span aria-hidden="true" className="mb-3 text-faint [&>svg]:size-6 [&>svg]:stroke-[1.5]">
          {icon}
        </span>
      ) : null}
      <p className="font-emphasis text-balance">{title}</p>
      {children ? <div className="mt-1 text-muted text-balance">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
