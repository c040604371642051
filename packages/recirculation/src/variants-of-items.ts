import type { TenantTx } from "@tributary/db";

/** An open way to ask, as the planner needs it. */
export interface AskableVariant {
  readonly id: string;
  readonly options: number;
}

/** The open variants of facts, in their order, by the fact's id. */
export async function listVariantsOf(
  tx: TenantTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AskableVariant[]>> {
  const byItem = new Map<string, AskableVariant[]>();
  if (itemIds.length === 0) return byItem;
  const rows = await tx
    .selectFrom("recirculation.item_variants")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "in", [...new Set(itemIds)])
    .where("closed_at", "is", null)
    .orderBy("item_id")
    .orderBy("position")
    .select((is) => [
      "id",
      "item_id as itemId",
      is.fn<number>("jsonb_array_length", ["options"]).as("options"),
    ])
    .execute();
  for (const { itemId, id, options } of rows) {
    const list = byItem.get(itemId) ?? [];
    list.push({ id, options });
    byItem.set(itemId, list);
  }
  return byItem;
}
