import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { type Tone, toneLook } from "./tone.ts";

/** One thing that happened. */
export interface TimelineEntry {
  readonly id: string;
  readonly icon: ReactNode;
  readonly tone?: Tone | undefined;
  /** Who did what: one sentence. */
  readonly title: ReactNode;
  /** A RelativeTime. */
  readonly time: ReactNode;
  /** What was written or attached. */
  readonly body?: ReactNode;
}

/** What happened, newest first, along one line. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  const { labels } = useUi();
  return (
    <ol aria-label={labels.timeline}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="relative flex gap-3 pb-5 before:absolute before:top-7 before:bottom-1 before:left-3 before:w-px before:bg-line last:pb-0 last:before:hidden"
        >
          <span
            aria-hidden="true"
            className={clsx(
              "grid size-6 shrink-0 place-content-center rounded-full [&>svg]:size-3.5",
              toneLook[entry.tone ?? "neutral"],
            )}
          >
            {entry.icon}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span>{entry.title}</span>
              <span className="text-13 text-muted">{entry.time}</span>
            </div>
            {entry.body ? <div className="mt-1.5 text-muted">{entry.body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
