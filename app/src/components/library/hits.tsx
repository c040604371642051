import type { Stretch } from "@tributary/library";
import { Fragment, type ReactNode } from "react";

/** A text with the words that were searched marked. */
export function Hits({ stretches }: { stretches: readonly Stretch[] }): ReactNode {
  return stretches.map(({ text, hit }, at) => {
    const key = `${at} ${text}`;
    return hit ? (
      <mark key={key} className="rounded-[3px] bg-accent-soft text-inherit">
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}
