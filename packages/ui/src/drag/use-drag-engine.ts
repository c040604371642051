import { useEffect, useState } from "react";

/** The library that things are dragged with. */
export type DragEngine = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** The library once it is there, null until then: it comes after the page, and only to those who may move something. */
export function useDragEngine(wanted: boolean): DragEngine | null {
  const [engine, setEngine] = useState<DragEngine | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let present = true;
    void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((loaded) => {
      if (present) setEngine(() => loaded);
    });
    return () => {
      present = false;
    };
  }, [wanted]);
  return engine;
}
