import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";

/** A bar in the place of one line or block; give it the size of what will come. Appears after 150 ms. */
export function Skeleton({ className }: { className?: string | undefined }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={clsx("block animate-late rounded-control bg-pressed", className ?? "h-5")}
    />
  );
}

const widths = ["w-48", "w-36", "w-56", "w-40"];

/** Rows in the place of a table: the same 40 px, so nothing jumps when they come. */
export function SkeletonRows({ rows = 8 }: { rows?: number | undefined }): ReactNode {
  const { labels } = useUi();
  const keys = Array.from({ length: rows }, (_, index) => `row-${index}`);
  return (
    <div role="status" aria-label={labels.loading}>
      {keys.map((key, index) => (
        <div key={key} className="flex h-10 items-center gap-6 border-b border-line">
          <Skeleton className={clsx("h-3", widths[index % widths.length])} />
          <Skeleton className="ml-auto h-3 w-16" />
          <Skeleton className="h-3 w-20 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
