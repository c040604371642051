import type { TenantTx } from "@tributary/db";
import { newId, normaliseName } from "@tributary/kernel";
import { sql } from "kysely";

/**
 * The client of that tax id, else of that name, else a new one; its row stays locked until the transaction ends, so
 * that two sales to one client see each other. A client that was known by name alone learns its tax id; one with
 * another tax id is another company, however alike the names are.
 */
export async function findOrCreateClient(
  tx: TenantTx,
  { name, taxId }: { name: string; taxId: string | null },
): Promise<{ id: string }> {
  const key = normaliseName(name);
  // No constraint keeps names apart, as companies share them: the lock keeps two transactions from making one twice.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`client ${tx.scope.vendor.id} ${key}`}, 0))`.execute(
    tx,
  );
  const known = (taxId && (await lockClient(tx, "tax_id", taxId))) || (await lockByName(tx, key, taxId));
  if (known) return { id: known.id };
  const made = await tx
    .insertInto("leads.clients")
    .values({ id: newId(), name, name_key: key, tax_id: taxId })
    .onConflict((conflict) => conflict.columns(["vendor_id", "tax_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  const client = made ?? (taxId && (await lockClient(tx, "tax_id", taxId)));
  if (!client) throw new Error("a client that stands in the way cannot be seen");
  return { id: client.id };
}

/** The client of that id or tax id, or null. It stays locked, as in `findOrCreateClient`. */
export async function lockClient(
  tx: TenantTx,
  column: "id" | "tax_id",
  value: string,
): Promise<{ id: string } | null> {
  const found = await tx
    .selectFrom("leads.clients")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where(column, "=", value)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found ?? null;
}

async function lockByName(tx: TenantTx, key: string, taxId: string | null): Promise<{ id: string } | null> {
  let query = tx
    .selectFrom("leads.clients")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("name_key", "=", key)
    .select("id")
    .orderBy("id")
    .limit(1)
    .forNoKeyUpdate();
  if (taxId) query = query.where("tax_id", "is", null);
  const found = await query.executeTakeFirst();
  if (!found) return null;
  if (taxId) {
    await tx
      .updateTable("leads.clients")
      .set({ tax_id: taxId })
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", found.id)
      .execute();
  }
  return found;
}
