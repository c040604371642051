import { type RefObject, useEffect, useRef } from "react";

/**
 * Keys of a list: J and K move from row to row (the focus lies on the row's own link, so Enter opens it), other keys do
 * what `deeds` says to the row that has the focus. Typing in fields, chords and open dialogs are left alone.
 */
export function useRowKeys<Row>(
  list: RefObject<HTMLElement>,
  rows: readonly Row[],
  deeds: Readonly<Record<string, (row: Row) => unknown>>,
): void {
  const latest = useRef({ rows, deeds });
  latest.current = { rows, deeds };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForList(event)) return;
      const lines = linesOf(list.current);
      const at = lines.findIndex((line) => line.contains(document.activeElement));
      const key = event.key.toLowerCase();
      const step = steps[key];
      const row = latest.current.rows[at];
      const deed = row === undefined ? undefined : latest.current.deeds[key];
      if (!step && !deed) return;
      event.preventDefault();
      if (step) return focusLine(lines[at < 0 ? 0 : at + step]);
      deed?.(row as Row);
      // A row that leaves takes the focus with it: the next one gets it, so the hand can stay on the keys.
      requestAnimationFrame(() => keepFocus(list.current, at));
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [list]);
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

function linesOf(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>("tbody tr")] : [];
}

function isForList(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (document.querySelector("dialog[open], [role=menu]")) return false;
  const target = event.target instanceof Element ? event.target : null;
  const field = target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  return !field;
}

function keepFocus(list: HTMLElement | null, at: number): void {
  if (document.querySelector("dialog[open]")) return;
  const lines = linesOf(list);
  if (!lines.some((line) => line.contains(document.activeElement)))
    focusLine(lines[Math.min(at, lines.length - 1)]);
}

function focusLine(line: HTMLElement | undefined): void {
  const link = line?.querySelector<HTMLElement>("[data-cell=title] a");
  link?.focus();
  line?.scrollIntoView({ block: "nearest" });
}
