import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, type Page, pageOf } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import { productKey } from "./domain/product-key.ts";

/** A product as screens and other slices see it. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly series: string | null;
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly externalId: string | null;
}

function selectProducts(tx: TenantTx) {
  return tx
    .selectFrom("programs.products")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("archived_at", "is", null)
    .select(["id", "name", "series", "price_minor as priceMinor", "currency", "external_id as externalId"]);
}

/**
 * What is on sale, by name. `search` is looked for anywhere in the name. With a program, only what is sold through it:
 * its own products, or all when it names none.
 */
export async function listProducts(
  tx: TenantTx,
  {
    search,
    programId,
    cursor,
    limit,
  }: { search?: string; programId?: string; cursor?: string; limit: number },
): Promise<Page<Product>> {
  const after = decodeSortedCursor(cursor, "text");
  let query = selectProducts(tx)
    .select("name_key")
    .orderBy("name_key")
    .limit(limit + 1);
  if (search) query = query.where(sql<boolean>`position(${productKey(search)} in name_key) > 0`);
  if (programId !== undefined) query = query.where(soldThrough(tx, programId));
  if (after) query = query.where("name_key", ">", after.value);
  const page = pageOf(await query.execute(), limit, (row) => [row.name_key, row.id]);
  return { ...page, rows: page.rows.map(({ name_key: _, ...product }) => product) };
}

function soldThrough(tx: TenantTx, programId: string): RawBuilder<boolean> {
  const named = sql`programs.program_products as named
    where named.vendor_id = ${tx.scope.vendor.id} and named.program_id = ${programId}`;
  return sql<boolean>`(id in (select named.product_id from ${named}) or not exists (select from ${named}))`;
}

/** The product of that name, however it is written; null when there is none on sale. */
export async function findProductByKey(tx: TenantTx, name: string): Promise<Product | null> {
  return (await selectProducts(tx).where("name_key", "=", productKey(name)).executeTakeFirst()) ?? null;
}

/** The products that a program names as its own; none when it sells everything. */
export async function listProgramProductIds(tx: TenantTx, programId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("programs.program_products")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("program_id", "=", programId)
    .select("product_id")
    .execute();
  return rows.map((row) => row.product_id);
}
