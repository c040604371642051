import type { ReactNode } from "react";
import { SkipLink } from "../shells/skip-link.tsx";
import { Progress } from "../show/progress.tsx";

export interface PlayerPageProps {
  /** A BackLink to the course. */
  readonly back: ReactNode;
  readonly title: string;
  /** Lessons done and in all; `progressLabel` says it in words. */
  readonly done: number;
  readonly total: number;
  readonly progressLabel: string;
  /** Text of 68 characters a line, video, questions. */
  readonly children: ReactNode;
  /** The next step, at the thumb: one wide primary button, a quiet one before it. */
  readonly next: ReactNode;
}

/** A lesson, alone on the screen: progress on top, text in the middle, next at the thumb. */
export function PlayerPage(props: PlayerPageProps): ReactNode {
  const { back, title, done, total, progressLabel, children, next } = props;
  return (
    <div className="face-portal flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-20 border-b border-line bg-surface pt-[env(safe-area-inset-top)]">
        <div className="mx-auto flex max-w-[44rem] items-center gap-4 px-4 py-2.5">
          {back}
          <div className="flex-1">
            <Progress label={progressLabel} done={done} total={total} hideLabel />
          </div>
          <span aria-hidden="true" className="text-13 text-muted tabular-nums">
            {done} / {total}
          </span>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 px-4 pt-8 pb-12 outline-none">
        <article className="mx-auto max-w-[68ch]">
          <h1 className="mb-5 text-28">{title}</h1>
          <div className="flex flex-col gap-4 [&_h2]:mt-4 [&_h2]:text-20 [&_li]:mb-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
            {children}
          </div>
        </article>
      </main>
      <footer className="sticky bottom-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]">
        <div className="mx-auto flex max-w-[44rem] gap-2 px-4 py-3 *:last:flex-1 sm:justify-end sm:*:last:flex-none">
          {next}
        </div>
      </footer>
    </div>
  );
}
