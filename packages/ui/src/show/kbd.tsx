import type { ReactNode } from "react";

/** A key or a chord. */
export function Kbd({ children }: { children: ReactNode }): ReactNode {
  return (
    <kbd className="rounded-[4px] border border-line-strong bg-raised px-1 font-sans text-12 text-muted">
      {children}
    </kbd>
  );
}
