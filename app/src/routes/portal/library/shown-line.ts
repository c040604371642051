import { highlight, type LibraryRow } from "@tributary/library";
import type { ShownLine } from "./item-line.tsx";

/** A row as a line: its words marked where they were searched, and whether it is new to the member. */
export function shownLine(row: LibraryRow, stems: readonly string[], before: Date): ShownLine {
  return {
    id: row.id,
    kind: row.kind,
    title: highlight(row.title, stems),
    detail: highlight(row.excerpt ?? row.summary, stems),
    mark: markOf(row, before),
  };
}

/** A later version than the one opened is an update; what was never opened is new when it came after the last visit. */
function markOf({ seenNumber, number, publishedAt }: LibraryRow, before: Date): ShownLine["mark"] {
  if (seenNumber !== null) return seenNumber < number ? "updated" : null;
  return publishedAt > before ? "new" : null;
}
