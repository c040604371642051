import { type RefObject, useEffect, useRef, useState } from "react";

type Adapter = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** The ids with one of them at another place. */
export function movedTo(ids: readonly string[], id: string, to: number): readonly string[] {
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, Math.max(0, to)), id, ...rest.slice(Math.max(0, to))];
}

/** Lets the lines of the list (`data-stage-line`) be dragged to another place. The library comes after the page. */
export function useStageDrag(
  list: RefObject<HTMLElement>,
  ids: readonly string[],
  put: (ids: readonly string[]) => void,
): void {
  const [adapter, setAdapter] = useState<Adapter | null>(null);
  const present = useRef({ ids, put });
  present.current = { ids, put };
  const drawn = ids.join();
  useEffect(() => {
    let wanted = true;
    void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((loaded) => {
      if (wanted) setAdapter(() => loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    const root = list.current;
    if (!adapter || !root || !drawn) return;
    return wire(adapter, root, (id, before) => {
      const { ids: now, put: tell } = present.current;
      if (id !== before) tell(movedTo(now, id, now.indexOf(before)));
    });
  }, [adapter, drawn, list]);
}

function wire(
  { draggable, dropTargetForElements }: Adapter,
  root: HTMLElement,
  move: (id: string, to: string) => void,
): () => void {
  const undo: (() => void)[] = [];
  for (const line of root.querySelectorAll<HTMLElement>("[data-stage-line]")) {
    const id = line.dataset.stageLine ?? "";
    for (const link of line.querySelectorAll("a")) link.draggable = false;
    const mark = (on: boolean): void => {
      line.style.boxShadow = on ? "inset 0 0 0 2px var(--accent)" : "";
    };
    undo.push(
      draggable({ element: line, getInitialData: () => ({ stage: id }) }),
      dropTargetForElements({
        element: line,
        canDrop: ({ source }) => typeof source.data.stage === "string",
        onDragEnter: () => mark(true),
        onDragLeave: () => mark(false),
        onDrop: ({ source }) => {
          mark(false);
          move(String(source.data.stage), id);
        },
      }),
    );
  }
  return () => {
    for (const one of undo) one();
  };
}
