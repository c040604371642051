import { type DragEvent, type HTMLAttributes, type KeyboardEvent, useRef, useState } from "react";

/** A place in one of several lists: before its item of that number. */
export interface Place {
  readonly list: string;
  readonly at: number;
}

/** What makes the items of lists movable. */
export interface DragOrder {
  /** Where the dragged item would land, for the mark between items. */
  readonly target: Place | null;
  readonly dragged: string | null;
  /** For the grip of an item: drag it, or press the arrow keys on it. */
  grip(id: string): HTMLAttributes<HTMLElement> & { draggable: boolean };
  /** For the item itself. */
  item(place: Place): HTMLAttributes<HTMLElement>;
}

/**
 * Reordering by pointer with the browser's own drag and drop, and by arrow keys on the same grip. `onPlace` gets the
 * place among the items as they lie now; `onStep` gets -1 or 1.
 */
export function useDragOrder(
  onPlace: (id: string, place: Place) => void,
  onStep: (id: string, step: -1 | 1) => void,
): DragOrder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Place | null>(null);
  const current = useRef<{ id: string | null; place: Place | null }>({ id: null, place: null });
  const stop = (): void => {
    current.current = { id: null, place: null };
    setDragged(null);
    setTarget(null);
  };
  return {
    target,
    dragged,
    grip: (id) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
        current.current.id = id;
        setDragged(id);
      },
      onDragEnd: stop,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        onStep(id, event.key === "ArrowUp" ? -1 : 1);
      },
    }),
    item: (place) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (current.current.id === null) return;
        event.preventDefault();
        event.stopPropagation();
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const at = event.clientY > top + height / 2 ? place.at + 1 : place.at;
        if (current.current.place?.list === place.list && current.current.place.at === at) return;
        current.current.place = { list: place.list, at };
        setTarget(current.current.place);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        const { id, place: chosen } = current.current;
        if (id === null || chosen === null) return;
        event.preventDefault();
        event.stopPropagation();
        stop();
        onPlace(id, chosen);
      },
    }),
  };
}
