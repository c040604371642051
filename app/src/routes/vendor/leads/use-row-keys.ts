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
  const lastDeedAt = useRef<number | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForList(event)) return;
      const lines = linesOf(list.current);
      const at = lines.findIndex((line) => line.contains(document.activeElement));
      const row = latest.current.rows[at];
      const key = event.key.toLowerCase();
      const deed = moveBy(lines, at, steps[key]) ?? deedWith(row, latest.current.deeds[key]);
      if (!deed) return;
      event.preventDefault();
      lastDeedAt.current = at < 0 ? null : at;
      deed();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [list]);
  // A row that leaves takes the focus with it: the next one gets it, so the hand can stay on the keys.
  useEffect(() => {
    if (rows.length > 0 && lastDeedAt.current !== null) keepFocus(list.current, lastDeedAt.current);
  }, [rows, list]);
}

function moveBy(lines: readonly HTMLElement[], at: number, step: number | undefined): (() => void) | null {
  return step ? () => focusLine(lines[at < 0 ? 0 : at + step]) : null;
}

function deedWith<Row>(row: Row | undefined, deed: ((row: Row) => unknown) | undefined): (() => void) | null {
  return deed && row !== undefined ? () => void deed(row) : null;
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
  if (document.activeElement !== document.body) return;
  const lines = linesOf(list);
  focusLine(lines[Math.min(at, lines.length - 1)]);
}

function focusLine(line: HTMLElement | undefined): void {
  const link = line?.querySelector<HTMLElement>("[data-cell=title] a");
  link?.focus();
  line?.scrollIntoView({ block: "nearest" });
}
