/** A list with one item taken out of wherever it was and put at a place; a place beyond the end is the end. */
export function placeItem(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((other) => other !== id);
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}
