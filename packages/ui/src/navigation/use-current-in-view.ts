import { type RefObject, useEffect, useRef } from "react";

/** A row of links that scrolls sideways shows the one that is current: on a phone it may stand beyond the edge. */
export function useCurrentInView<Row extends HTMLElement>(current: string | undefined): RefObject<Row> {
  const ref = useRef<Row>(null);
  useEffect(() => {
    const row = ref.current;
    const link = current && row?.querySelector<HTMLElement>("[aria-current=page]");
    if (!row || !link || row.scrollWidth <= row.clientWidth) return;
    const { left, width } = link.getBoundingClientRect();
    const middle = row.getBoundingClientRect().left + row.clientWidth / 2;
    row.scrollLeft += left + width / 2 - middle;
  }, [current]);
  return ref;
}
