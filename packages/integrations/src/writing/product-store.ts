import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { productKey } from "@tributary/programs";
import { sql } from "kysely";
import type { Named } from "./import-plan.ts";
import { someVendor } from "./steady-plans.ts";

const keys = new Map<string, string>();

/** `productKey`, remembered: a price list is short and its names come in every row. */
export function productKeyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = productKey(name);
    if (keys.size >= 10_000) keys.clear();
    keys.set(name, key);
  }
  return key;
}

/** Looks up the products of these names, and writes those that are not there into the book as new. */
export async function fillProducts(
  tx: TenantTx,
  book: Map<string, Named>,
  names: Iterable<string>,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const name of names) {
    const key = productKeyOf(name);
    if (!book.has(key) && !missing.has(key)) missing.set(key, name);
  }
  if (missing.size === 0) return;
  const known = await tx
    .selectFrom("programs.products")
    .where("vendor_id", "=", someVendor(tx))
    .where("name_key", "=", sql<string>`any(${[...missing.keys()]}::text[])`)
    .select(["id", "name", "name_key"])
    .execute();
  for (const { id, name, name_key } of known) book.set(name_key, { id, name, unsaved: false });
  for (const [key, name] of missing) if (!book.has(key)) book.set(key, { id: newId(), name, unsaved: true });
}

/** Makes products of which only the name is known. */
export async function insertProducts(tx: TenantTx, products: readonly Named[]): Promise<void> {
  if (products.length === 0) return;
  await sql`
    insert into programs.products (id, name, name_key, currency)
    select *, ${tx.scope.vendor.currency}::text from unnest(${products.map(({ id }) => id)}::uuid[],
      ${products.map(({ name }) => name)}::text[], ${products.map(({ name }) => productKeyOf(name))}::text[])`.execute(
    tx,
  );
}
