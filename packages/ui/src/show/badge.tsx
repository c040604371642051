import { clsx } from "clsx";
import { Check, Circle, CircleDot, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { type Tone, toneLook, toneText } from "./tone.ts";

/** A short word on a soft ground: a class, a kind, a count. */
export function Badge({
  tone = "neutral",
  children,
}: {
  tone?: Tone | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 min-h-5 rounded-control px-1.5 align-bottom text-12 font-emphasis whitespace-nowrap",
        toneLook[tone],
      )}
    >
      {children}
    </span>
  );
}

const shapes: Record<Tone, typeof Circle> = {
  neutral: Circle,
  accent: CircleDot,
  positive: Check,
  caution: TriangleAlert,
  negative: X,
};

/** The state of a thing: a shape of its own for each tone, and the word. */
export function StatusBadge({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const Shape = shapes[tone];
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom whitespace-nowrap">
      <span
        aria-hidden="true"
        className={clsx("grid size-4 place-content-center [&>svg]:size-3.5", toneText[tone])}
      >
        {icon ?? <Shape strokeWidth={2.25} />}
      </span>
      {children}
    </span>
  );
}
