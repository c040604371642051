import type { SaleKind } from "../rows/read-sale-row.ts";

/** A sale about to be stored, whose kind may be open. */
export interface OpenSale {
  readonly id: string;
  readonly clientId: string;
  readonly soldOn: string;
  kind: SaleKind | null;
}

/** The earliest sale of each client. */
export type FirstSales = Map<string, { readonly id: string; readonly soldOn: string }>;

/**
 * Gives a kind to each sale that has none: the earliest of a client is its first, the others are repeats. Files are
 * not in order, so an earlier one takes the place of what was taken for the first; the ids of stored sales that
 * become repeats by that are given back. Kinds that the file says stay as they are.
 */
export function decideSaleKinds(sales: readonly OpenSale[], firstSales: FirstSales): string[] {
  const guessed = new Map<string, OpenSale>();
  const given = new Set<string>();
  const demoted: string[] = [];
  const demote = (id: string): void => {
    const replaced = guessed.get(id);
    if (replaced) replaced.kind = "repeat";
    else if (!given.has(id)) demoted.push(id);
  };
  for (const sale of sales.filter(({ kind }) => kind !== "refund")) {
    const first = firstSales.get(sale.clientId);
    const isEarliest = !first || sale.soldOn < first.soldOn;
    if (isEarliest) firstSales.set(sale.clientId, { id: sale.id, soldOn: sale.soldOn });
    if (sale.kind !== null) {
      given.add(sale.id);
      continue;
    }
    sale.kind = isEarliest ? "first" : "repeat";
    guessed.set(sale.id, sale);
    if (first && isEarliest) demote(first.id);
  }
  return demoted;
}
