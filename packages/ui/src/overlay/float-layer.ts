import { createContext, useContext } from "react";

/**
 * Where menus, popovers and tips are drawn. A modal dialog lies in the browser's top layer, above everything in the
 * body, so what opens inside a dialog must be drawn inside it.
 */
export const FloatLayer = createContext<HTMLElement | null>(null);

export function useFloatLayer(): HTMLElement | null {
  return useContext(FloatLayer);
}
