import { isDeepStrictEqual } from "node:util";
import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import type { VariantContent } from "./domain/variant.ts";

/**
 * Brings the open variants of a fact to those given, in their order. One that was changed is closed and written anew,
 * as those who answered it answered its old words.
 */
export async function storeVariants(
  tx: TenantTx,
  itemId: string,
  variants: readonly VariantContent[],
  at: Date,
): Promise<void> {
  const open = await listOpenVariants(tx, itemId);
  const kept = new Set<string>();
  for (const [position, variant] of variants.entries()) {
    const same = open.find(
      (one) => !kept.has(one.id) && isDeepStrictEqual(contentOf(one), contentOf(variant)),
    );
    if (same) {
      kept.add(same.id);
      await updateVariant(tx, same.id, { position });
    } else {
      const id = newId();
      kept.add(id);
      await tx
        .insertInto("recirculation.item_variants")
        .values({
          id,
          item_id: itemId,
          position,
          kind: variant.kind,
          prompt: variant.prompt,
          options: JSON.stringify(variant.options),
          created_at: at,
        })
        .execute();
    }
  }
  for (const { id } of open) if (!kept.has(id)) await updateVariant(tx, id, { closed_at: at });
}

/** A stored way to ask. */
export interface StoredVariant extends VariantContent {
  readonly id: string;
}

/** The open variants of a fact, in their order. */
export async function listOpenVariants(tx: TenantTx, itemId: string): Promise<StoredVariant[]> {
  const rows = await tx
    .selectFrom("recirculation.item_variants")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("item_id", "=", itemId)
    .where("closed_at", "is", null)
    .orderBy("position")
    .select(["id", "kind", "prompt", "options"])
    .limit(10)
    .execute();
  return rows.map((row) => ({ ...row, options: row.options as VariantContent["options"] }));
}

function contentOf({ kind, prompt, options }: VariantContent): VariantContent {
  return { kind, prompt, options: options.map(({ text, right }) => ({ text, right })) };
}

async function updateVariant(
  tx: TenantTx,
  id: string,
  changes: { position?: number; closed_at?: Date },
): Promise<void> {
  await tx
    .updateTable("recirculation.item_variants")
    .set(changes)
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
}

/** Has the facts of a program handed out anew at the next tick. */
export async function askForRelease(tx: TenantTx, programId: string): Promise<void> {
  await sql`update recirculation.programs set released_at = null
    where vendor_id = ${tx.scope.vendor.id} and id = ${programId}::uuid`.execute(tx);
}
