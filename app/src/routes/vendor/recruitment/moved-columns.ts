import type { BoardColumn, OpportunityRow } from "@tributary/recruitment";

/**
 * The columns as they will be when the forms under way are answered: each card stands on top of where it goes, and
 * counts and sums go with it. `null` is: it leaves the board.
 */
export function movedColumns(
  columns: readonly BoardColumn[],
  moving: ReadonlyMap<string, string | null>,
): readonly BoardColumn[] {
  if (moving.size === 0) return columns;
  const cards = columns.flatMap((column) => column.cards);
  const moved = cards.filter((card) => moving.has(card.id) && moving.get(card.id) !== card.stageId);
  if (moved.length === 0) return columns;
  return columns.map((column) => {
    const gone = moved.filter((card) => card.stageId === column.stage.id);
    const come = moved.filter((card) => moving.get(card.id) === column.stage.id);
    return {
      ...column,
      count: column.count - gone.length + come.length,
      sumMinor: column.sumMinor - sumOf(gone) + sumOf(come),
      cards: [
        ...come.map((card) => ({ ...card, stale: false })),
        ...column.cards.filter((card) => !gone.includes(card)),
      ],
    };
  });
}

function sumOf(cards: readonly OpportunityRow[]): number {
  return cards.reduce((sum, { expectedMinor }) => sum + (expectedMinor ?? 0), 0);
}
