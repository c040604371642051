/** A place in one of several lists, counted from nought. */
export interface Place {
  readonly list: string;
  readonly at: number;
}

/** What an item says of itself on the page; the place of an empty list has no id. */
interface ItemOnPage {
  readonly dataset: { readonly dragList?: string; readonly dragAt?: string; readonly dragId?: string };
}

interface DrawnItem extends ItemOnPage {
  getBoundingClientRect(): { readonly top: number; readonly height: number };
}

/** The gap before an item while the pointer is over its upper half, the gap behind it over the lower one. */
export function gapAt(item: DrawnItem, clientY: number): Place {
  const { list, at } = placeOf(item);
  const { top, height } = item.getBoundingClientRect();
  const isBelow = item.dataset.dragId !== undefined && clientY > top + height / 2;
  return { list, at: isBelow ? at + 1 : at };
}

/** The place that a gap becomes for an item that leaves its own; null when it stays where it is. */
export function placeInGap(item: ItemOnPage, gap: Place): Place | null {
  const { list, at } = placeOf(item);
  if (gap.list !== list) return gap;
  const place = gap.at > at ? gap.at - 1 : gap.at;
  return place === at ? null : { list, at: place };
}

function placeOf({ dataset: { dragList = "", dragAt = "0" } }: ItemOnPage): Place {
  return { list: dragList, at: Number(dragAt) };
}
