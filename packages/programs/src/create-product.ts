import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, isCurrency, newId, ok, type Result } from "@tributary/kernel";
import { amountInput, lineInput, optionalLineInput } from "@tributary/kernel/input";
import { z } from "zod";
import { productKey } from "./domain/product-key.ts";

/** What a new product is made of; the price is in minor units of the currency, which is the vendor's when not given. */
export const productInput = z.object({
  name: lineInput(120),
  series: optionalLineInput(120),
  priceMinor: amountInput(0).nullish(),
  currency: z.string().toUpperCase().refine(isCurrency, "currency_unknown").optional(),
  externalId: optionalLineInput(120),
});

/** Makes a product; gives its id. A name that differs from another's in case, punctuation or blanks only is `taken`. */
export async function createProduct(
  tx: TenantTx,
  { name, series, priceMinor, currency, externalId }: z.output<typeof productInput>,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const key = productKey(name);
  const made = await tx
    .insertInto("programs.products")
    .values({
      id: newId(),
      name,
      name_key: key,
      series,
      price_minor: priceMinor ?? null,
      currency: currency ?? tx.scope.vendor.currency,
      external_id: externalId,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return err(await whatIsTaken(tx, key));
  await recordAudit(tx, { action: "product.create", subjectKind: "product", subjectId: made.id });
  return ok(made);
}

async function whatIsTaken(tx: TenantTx, key: string) {
  const sameName = await tx
    .selectFrom("programs.products")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("name_key", "=", key)
    .select(["id", "name as label"])
    .executeTakeFirst();
  return domainError("taken", sameName ? { field: "name", existing: sameName } : { field: "externalId" });
}
