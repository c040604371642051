import type { ReactNode } from "react";

interface Entry {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly color?: string | undefined;
  readonly dataKey?: unknown;
}

/** What stands at the pointer: the label of the axis, then each series with its value. */
export function TooltipBox({
  active,
  payload,
  label,
  format,
}: {
  active?: boolean;
  payload?: readonly Entry[];
  label?: unknown;
  format: (value: number) => string;
}): ReactNode {
  if (!active || !payload || payload.length === 0) return null;
  return (
    <div className="rounded-control border border-line bg-raised px-2.5 py-1.5 text-12 shadow-float">
      <p className="mb-0.5 font-emphasis">{String(label ?? "")}</p>
      {payload.map((entry) => (
        <p key={String(entry.dataKey)} className="flex items-center gap-2">
          <span className="size-2 rounded-full" style={{ background: entry.color }} />
          <span className="text-muted">{String(entry.name ?? "")}</span>
          <span className="ml-auto pl-3 font-emphasis tabular-nums">
            {typeof entry.value === "number" ? format(entry.value) : "—"}
          </span>
        </p>
      ))}
    </div>
  );
}
