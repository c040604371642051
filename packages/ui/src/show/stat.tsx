import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Delta, type DeltaProps } from "./delta.tsx";
import { figureSize } from "./figure-size.ts";

/** One number of a report with its change. `value` is formatted already; `hint` says what is counted. */
export function Stat({
  label,
  value,
  delta,
  hint,
}: {
  label: string;
  value: string;
  delta?: DeltaProps | undefined;
  hint?: ReactNode;
}): ReactNode {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <dt className="text-13 text-muted">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className={clsx("font-title", figureSize(value))}>{value}</span>
        {delta ? <Delta {...delta} /> : null}
      </dd>
      {hint ? <dd className="text-13 text-muted">{hint}</dd> : null}
    </div>
  );
}

/** Three or four numbers in a row with hairlines between them. */
export function StatRow({ children }: { children: ReactNode }): ReactNode {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-x-8 gap-y-5 border-y border-line py-4">
      {children}
    </dl>
  );
}
