import { type RefObject, useEffect, useRef, useState } from "react";

type Adapter = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/**
 * Moves cards (`data-card`) between columns (`data-stage`) by pointer. The library comes once the board stands, so the
 * first page does not wait for it. Gives the column that a card is held over.
 */
export function useCardDrag(
  board: RefObject<HTMLElement>,
  {
    enabled,
    move,
    drawn,
  }: { enabled: boolean; move: (id: string, toStageId: string) => void; drawn: unknown },
): string | null {
  const [adapter, setAdapter] = useState<Adapter | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const onMove = useRef(move);
  onMove.current = move;
  useEffect(() => {
    if (!enabled) return;
    let wanted = true;
    void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((loaded) => {
      if (wanted) setAdapter(() => loaded);
    });
    return () => {
      wanted = false;
    };
  }, [enabled]);
  useEffect(() => {
    const root = board.current;
    if (!adapter || !root || !drawn) return;
    return wire(adapter, root, { setOver, move: (id, stage) => onMove.current(id, stage) });
  }, [adapter, board, drawn]);
  return over;
}

function wire(
  { draggable, dropTargetForElements }: Adapter,
  root: HTMLElement,
  {
    setOver,
    move,
  }: { setOver: (stage: string | null) => void; move: (id: string, toStageId: string) => void },
): () => void {
  const undo: (() => void)[] = [];
  for (const card of root.querySelectorAll<HTMLElement>("[data-card]")) {
    // A link is dragged by itself, to other windows: here the card is.
    for (const link of card.querySelectorAll("a")) link.draggable = false;
    undo.push(
      draggable({
        element: card,
        getInitialData: () => ({ card: card.dataset.card }),
        onDragStart: () => {
          card.style.opacity = "0.4";
        },
        onDrop: () => {
          card.style.opacity = "";
        },
      }),
    );
  }
  for (const column of root.querySelectorAll<HTMLElement>("[data-stage]")) {
    const stage = column.dataset.stage ?? "";
    undo.push(
      dropTargetForElements({
        element: column,
        onDragEnter: () => setOver(stage),
        onDragLeave: () => setOver(null),
        onDrop: ({ source }) => {
          setOver(null);
          move(String(source.data.card), stage);
        },
      }),
    );
  }
  return () => {
    for (const one of undo) one();
  };
}
