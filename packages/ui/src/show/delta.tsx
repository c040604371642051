import { clsx } from "clsx";
import { ArrowDown, ArrowUp, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { formatPercent } from "../format/numbers.ts";
import { useUi } from "../provider.tsx";

export interface DeltaProps {
  /** The change as a share: 0.12 is 12 % more. Null when there is nothing to compare with. */
  readonly change: number | null;
  /** What it is compared with, in words that follow "against": "October". */
  readonly period: string;
  /** For numbers where less is better. */
  readonly goodWhen?: "up" | "down" | undefined;
}

/** A change against a period: sign, arrow and colour for the eye, a sentence for the ear. */
export function Delta({ change, period, goodWhen = "up" }: DeltaProps): ReactNode {
  const { locale, labels } = useUi();
  if (change === null || !Number.isFinite(change)) return null;
  const shown = Math.abs(change) < 0.0005 ? 0 : change;
  const words = formatPercent(Math.abs(shown), locale);
  const Arrow = shown === 0 ? Minus : shown > 0 ? ArrowUp : ArrowDown;
  const spoken =
    shown === 0
      ? labels.deltaSame(period)
      : shown > 0
        ? labels.deltaUp(words, period)
        : labels.deltaDown(words, period);
  const good = shown > 0 === (goodWhen === "up");
  return (
    <span
      title={spoken}
      className={clsx(
        "inline-flex items-center gap-0.5 text-13 font-emphasis whitespace-nowrap tabular-nums",
        shown === 0 ? "text-muted" : good ? "text-positive" : "text-negative",
      )}
    >
      <Arrow aria-hidden="true" className="size-3.5" strokeWidth={2.25} />
      <span aria-hidden="true">{formatPercent(shown, locale, { sign: "always" })}</span>
      <span className="sr-only">{spoken}</span>
    </span>
  );
}
