import type { TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import type { CheckedRow, RefusedRow } from "../rows/check-rows.ts";
import { contentHash } from "../rows/content-hash.ts";
import { type ProductRow, readProductRow } from "../rows/read-card-rows.ts";
import { type BatchPlan, type ImportTrade, noDeals, noneMade } from "./import-plan.ts";
import { productKeyOf } from "./product-store.ts";
import { someVendor, withFreshPlans } from "./steady-plans.ts";

/** A product that the vendor has. */
interface KnownProduct {
  readonly id: string;
  readonly nameKey: string;
  readonly externalId: string | null;
  readonly sourceHash: string | null;
}

/** A product of the file and the id it has or gets. */
interface SettledProduct {
  readonly checked: CheckedRow<ProductRow>;
  readonly id: string;
}

/** How a price list is imported: products are told apart by external id, else by name. */
export const productsTrade: ImportTrade<ProductRow> = {
  rules: {
    read: readProductRow,
    hash: (row) => contentHash([row.name, row.externalId, row.series, row.priceMinor]),
    identity: ({ externalId, name }) => (externalId === null ? `n:${productKeyOf(name)}` : `x:${externalId}`),
  },
  plan: planProducts,
};

async function planProducts(tx: TenantTx, rows: readonly CheckedRow<ProductRow>[]): Promise<BatchPlan> {
  const known = await findKnown(
    tx,
    rows.map(({ row }) => row),
  );
  const byName = new Map(known.map((product) => [product.nameKey, product]));
  const byExternalId = new Map(
    known.flatMap((product) => (product.externalId ? [[product.externalId, product]] : [])),
  );
  const refused: RefusedRow[] = [];
  const added: SettledProduct[] = [];
  const changed: SettledProduct[] = [];
  const met = new Set<string>();
  let unchanged = 0;
  for (const checked of rows) {
    const { row, hash, raw } = checked;
    const key = productKeyOf(row.name);
    const fate = decideProduct(row, byName.get(key), byExternalId.get(row.externalId ?? ""));
    if (fate === "ambiguous") refused.push({ raw, problems: [{ field: "name", problem: "name_ambiguous" }] });
    else if (met.has(key)) refused.push({ raw, problems: [{ field: "row", problem: "twice_in_file" }] });
    else if (fate === "new") added.push({ checked, id: newId() });
    else if (fate.sourceHash === hash) unchanged += 1;
    else changed.push({ checked, id: fate.id });
    met.add(key);
  }
  return {
    imported: [...added, ...changed].map(({ checked }) => checked),
    unchanged,
    refused,
    made: { ...noneMade, products: added.length },
    deals: noDeals,
    touchedPartners: [],
    write: () => writeProducts(tx, added, changed),
  };
}

/** The product that a row is. A name that another product has, or a product with another external id, is ambiguous. */
function decideProduct(
  { externalId }: ProductRow,
  namesake: KnownProduct | undefined,
  sameId: KnownProduct | undefined,
): KnownProduct | "new" | "ambiguous" {
  if (sameId) return namesake && namesake !== sameId ? "ambiguous" : sameId;
  if (!namesake) return "new";
  return externalId !== null && namesake.externalId !== null ? "ambiguous" : namesake;
}

async function findKnown(tx: TenantTx, rows: readonly ProductRow[]): Promise<KnownProduct[]> {
  const { rows: known } = await sql<KnownProduct>`
    select id, name_key as "nameKey", external_id as "externalId", source_hash as "sourceHash" from programs.products
    where vendor_id = ${someVendor(tx)} and (name_key = any(${rows.map(({ name }) => productKeyOf(name))}::text[])
      or external_id = any(${rows.flatMap(({ externalId }) => externalId ?? [])}::text[]))`.execute(tx);
  return known;
}

async function writeProducts(
  tx: TenantTx,
  added: readonly SettledProduct[],
  changed: readonly SettledProduct[],
): Promise<void> {
  const { currency } = tx.scope.vendor;
  if (added.length > 0) {
    await sql`
      insert into programs.products (id, name, name_key, external_id, source_hash, series, price_minor, currency)
      select *, ${currency}::text from ${productColumns(added)}`.execute(tx);
  }
  if (changed.length === 0) return;
  await withFreshPlans(tx, () =>
    sql`
    update programs.products as known set
      name = told.name, name_key = told.name_key, external_id = coalesce(told.external_id, known.external_id),
      source_hash = told.source_hash, series = coalesce(told.series, known.series),
      price_minor = coalesce(told.price_minor, known.price_minor),
      currency = case when told.price_minor is null then known.currency else ${currency}::text end
    from ${productColumns(changed)}
    where known.vendor_id = ${someVendor(tx)} and known.id = told.id`.execute(tx),
  );
}

function productColumns(products: readonly SettledProduct[]) {
  const of = <Value>(read: (row: ProductRow) => Value) => products.map(({ checked }) => read(checked.row));
  return sql`unnest(
    ${products.map(({ id }) => id)}::uuid[], ${of((row) => row.name)}::text[],
    ${of((row) => productKeyOf(row.name))}::text[], ${of((row) => row.externalId)}::text[],
    ${products.map(({ checked }) => checked.hash)}::text[], ${of((row) => row.series)}::text[],
    ${of((row) => row.priceMinor)}::bigint[])
    as told (id, name, name_key, external_id, source_hash, series, price_minor)`;
}
