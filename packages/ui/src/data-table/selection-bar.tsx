import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { useUi } from "../provider.tsx";
import type { RowSelection } from "./types.ts";

/** What can be done with the picked rows. It floats over the end of the list and says how many there are. */
export function SelectionBar({ selection }: { selection: RowSelection }): ReactNode {
  const { labels } = useUi();
  const count = selection.selected.size;
  const words = count > 0 ? labels.selectedRows(count) : "";
  return (
    <div className="pointer-events-none sticky bottom-4 z-20 flex justify-center">
      <span role="status" className="sr-only">
        {words}
      </span>
      {count > 0 ? (
        <div className="pop pointer-events-auto mt-3 flex max-w-full flex-wrap items-center gap-2 rounded-surface border border-line bg-raised py-1.5 pr-1.5 pl-3.5 shadow-float">
          <span className="mr-1 font-emphasis tabular-nums">{words}</span>
          {selection.actions}
          <IconButton
            icon={<X />}
            label={labels.clear}
            tipSide="top"
            onClick={() => selection.onChange(new Set())}
          />
        </div>
      ) : null}
    </div>
  );
}
