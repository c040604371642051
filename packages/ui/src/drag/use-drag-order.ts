import {
  type Dispatch,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefObject,
  type SetStateAction,
  useEffect,
  useRef,
  useState,
} from "react";
import { gapAt, type Place, placeInGap } from "./landing-place.ts";
import { type DragEngine, useDragEngine } from "./use-drag-engine.ts";

/** What makes the items of lists movable. */
export interface DragOrder {
  /** The gap that the dragged item is held over, for the mark between items; counted as they lie now. */
  readonly target: Place | null;
  readonly dragged: string | null;
  /** For the grip of an item, when the item is not dragged as a whole: drag it, or press the arrow keys on it. */
  grip(id: string): HTMLAttributes<HTMLElement>;
  /** For the item itself; without an id, for the place of an empty list. */
  item(place: Place, id?: string): HTMLAttributes<HTMLElement>;
}

interface DragOrderOptions {
  readonly enabled: boolean;
  /** What changes with the items that are drawn: their ids in a row. */
  readonly drawn: string;
  /** Gets the place that the item is to have, counted without itself. */
  readonly onPlace: (id: string, place: Place) => void;
  readonly onStep?: (id: string, step: -1 | 1) => void;
}

/** Reordering inside `root` by pointer, and by arrow keys on the same grip. */
export function useDragOrder(root: RefObject<HTMLElement>, options: DragOrderOptions): DragOrder {
  const { enabled, drawn } = options;
  const engine = useDragEngine(enabled);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Place | null>(null);
  const present = useRef(options);
  present.current = options;
  useEffect(() => {
    const lists = root.current;
    // Items that are drawn anew are wired anew.
    if (!engine || !lists || !enabled || !drawn) return;
    return wire(engine, lists, {
      setDragged,
      setTarget,
      place: (id, place) => present.current.onPlace(id, place),
    });
  }, [engine, root, enabled, drawn]);
  return {
    target,
    dragged,
    grip: (id) => ({
      ...({ "data-drag-grip": id } as HTMLAttributes<HTMLElement>),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        present.current.onStep?.(id, event.key === "ArrowUp" ? -1 : 1);
      },
    }),
    item: ({ list, at }, id) =>
      ({ "data-drag-list": list, "data-drag-at": at, "data-drag-id": id }) as HTMLAttributes<HTMLElement>,
  };
}

interface Hears {
  readonly setDragged: (id: string | null) => void;
  readonly setTarget: Dispatch<SetStateAction<Place | null>>;
  readonly place: (id: string, place: Place) => void;
}

/** The items are read from the page, so that a list of any shape can be dragged in. */
function wire(engine: DragEngine, root: HTMLElement, hears: Hears): () => void {
  const undo = [...root.querySelectorAll<HTMLElement>("[data-drag-list]")].flatMap((element) =>
    wireItem(engine, root, element, hears),
  );
  return () => {
    for (const one of undo) one();
  };
}

function wireItem(
  { draggable, dropTargetForElements }: DragEngine,
  root: HTMLElement,
  element: HTMLElement,
  { setDragged, setTarget, place }: Hears,
): (() => void)[] {
  const target = dropTargetForElements({
    element,
    canDrop: ({ source }) => source.data.root === root,
    onDrag: ({ location }) => {
      const gap = gapAt(element, location.current.input.clientY);
      // It is asked with every frame, and drawn only when it is another gap.
      setTarget((now) => (now?.list === gap.list && now.at === gap.at ? now : gap));
    },
    onDragLeave: () => setTarget(null),
    onDrop: ({ source, location }) => {
      const to = placeInGap(source.element, gapAt(element, location.current.input.clientY));
      if (to) place(String(source.data.id), to);
    },
  });
  const id = element.dataset.dragId;
  if (id === undefined) return [target];
  // A link is dragged by itself, to other windows: here its item is.
  for (const link of element.querySelectorAll("a")) link.draggable = false;
  const grip = element.querySelector<HTMLElement>("[data-drag-grip]");
  const source = draggable({
    element,
    ...(grip && { dragHandle: grip }),
    getInitialData: () => ({ id, root }),
    onDragStart: () => setDragged(id),
    onDrop: () => {
      setDragged(null);
      setTarget(null);
    },
  });
  return [target, source];
}
