/** Cards that a column shows until more are asked for. */
export const cardsAtFirst = 12;

/** Beyond so many a list reads better than a column. */
export const mostCards = 200;

/** How many cards which columns show, from the URL; what does not fit counts as not given. */
export function readShown(text: string | undefined): Readonly<Record<string, number>> {
  const shown: Record<string, number> = {};
  for (const part of (text ?? "").split(",")) {
    const [, stage, count] = /^([0-9a-f-]{36})\.(\d{1,3})$/.exec(part) ?? [];
    if (stage) shown[stage] = Math.min(mostCards, Math.max(cardsAtFirst, Number(count)));
  }
  return shown;
}

/** The same with more cards in one column. */
export function withMore(text: string | null, stageId: string, count: number): string {
  const shown = { ...readShown(text ?? undefined), [stageId]: count };
  return Object.entries(shown)
    .map(([stage, most]) => `${stage}.${most}`)
    .join(",");
}
