import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useUi } from "../provider.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

export interface RecordPageProps extends PageHeaderProps {
  /** Tabs, in the URL. */
  readonly tabs?: ReactNode;
  /** What needs an answer now: a hint, the form that was just asked for. Stands above the facts on a phone too. */
  readonly notice?: ReactNode;
  /** What is known about it: DescriptionLists in Sections. Comes first for the ear and on a phone. */
  readonly facts: ReactNode;
  /** The composer, then the timeline. */
  readonly children: ReactNode;
}

/** Both begin at one height, whatever they begin with. */
const column = "min-w-0 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0";

/** One thing: its name, state, owner and next action; facts beside, history in the middle. */
export function RecordPage({ tabs, notice, facts, children, ...header }: RecordPageProps): ReactNode {
  const { labels } = useUi();
  return (
    // On a wide screen facts stay beside what they are about.
    <div className="max-w-320">
      <PageHeader {...header} />
      {tabs ? <div className="mb-5">{tabs}</div> : null}
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        {notice ? (
          <div className="min-w-0 lg:col-start-1 [&:not(:has(>:not(:empty)))]:hidden [&>:last-child]:mb-0">
            {notice}
          </div>
        ) : null}
        <aside
          aria-label={labels.facts}
          className={clsx("lg:col-start-2 lg:row-span-2 lg:row-start-1", column)}
        >
          {facts}
        </aside>
        <div className={clsx("lg:col-start-1", column)}>{children}</div>
      </div>
    </div>
  );
}
