import { type DragEngine, useDragEngine } from "@tributary/ui/drag";
import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * Moves cards (`data-card`) between columns (`data-stage`) by pointer. Gives the column that a card is held over.
 */
export function useCardDrag(
  board: RefObject<HTMLElement>,
  {
    enabled,
    move,
    drawn,
  }: { enabled: boolean; move: (id: string, toStageId: string) => void; drawn: unknown },
): string | null {
  const engine = useDragEngine(enabled);
  const [over, setOver] = useState<string | null>(null);
  const onMove = useRef(move);
  onMove.current = move;
  useEffect(() => {
    const root = board.current;
    if (!engine || !root || !drawn) return;
    return wire(engine, root, { setOver, move: (id, stage) => onMove.current(id, stage) });
  }, [engine, board, drawn]);
  return over;
}

function wire(
  { draggable, dropTargetForElements }: DragEngine,
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
