import { clsx } from "clsx";
import type { ReactNode } from "react";
import { formatNumber } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";

/**
 * How far something has come. `label` says what is being done; with `showCount`, how many of how many are shown in
 * words. Without a `total` it only says that work goes on.
 */
export function Progress({
  label,
  done,
  total,
  showCount = false,
  hideLabel = false,
}: {
  label: string;
  done: number;
  total: number | null;
  showCount?: boolean | undefined;
  hideLabel?: boolean | undefined;
}): ReactNode {
  const { locale, labels } = useUi();
  const known = total !== null && total > 0;
  const share = known ? Math.min(1, Math.max(0, done / total)) : 0;
  const words = known ? labels.progress(formatNumber(done, locale), formatNumber(total, locale)) : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      {hideLabel && !showCount ? null : (
        <div className="flex justify-between gap-3 text-13">
          <span className={clsx(hideLabel && "sr-only")}>{label}</span>
          {showCount && words ? <span className="text-muted tabular-nums">{words}</span> : null}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={known ? total : undefined}
        aria-valuenow={known ? Math.min(done, total) : undefined}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-pressed"
      >
        <div
          className={clsx("h-full rounded-full bg-accent transition-[width]", !known && "w-1/3 opacity-60")}
          style={known ? { width: `${share * 100}%` } : undefined}
        />
      </div>
    </div>
  );
}
