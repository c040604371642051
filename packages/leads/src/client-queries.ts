import type { TenantTx } from "@tributary/db";
import { normaliseName } from "@tributary/kernel";
import { normaliseTaxId } from "@tributary/recruitment";
import { sql } from "kysely";

/** A client as it is found by its name. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly taxId: string | null;
}

/**
 * Clients by name whose name holds the words anywhere, or whose tax id begins with them. For the vendor's people: a
 * partner's people see no clients' cards.
 */
export async function listClients(
  tx: TenantTx,
  { search, limit }: { search: string; limit: number },
): Promise<ClientRow[]> {
  let query = tx
    .selectFrom("leads.clients")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select(["id", "name", "tax_id as taxId"])
    .orderBy("name_key")
    .orderBy("id")
    .limit(limit);
  const words = normaliseName(search);
  if (words) {
    const inName = sql<boolean>`position(${words} in name_key) > 0`;
    query = query.where((is) => is.or([inName, sql<boolean>`starts_with(tax_id, ${normaliseTaxId(words)})`]));
  }
  return query.execute();
}

/** A client's card. */
export interface Client extends ClientRow {
  readonly industry: string | null;
  readonly region: string | null;
  readonly activityCode: string | null;
  readonly legalForm: string | null;
  /** How many people work for it. */
  readonly employees: number | null;
  readonly site: string | null;
  readonly externalId: string | null;
  readonly createdAt: Date;
}

/** A client's card, or null. For the vendor's people, as `listClients`. */
export async function findClient(tx: TenantTx, id: string): Promise<Client | null> {
  const found = await tx
    .selectFrom("leads.clients")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .select([
      "id",
      "name",
      "tax_id as taxId",
      "industry",
      "region",
      "activity_code as activityCode",
      "legal_form as legalForm",
      "employees",
      "site",
      "external_id as externalId",
      "created_at as createdAt",
    ])
    .executeTakeFirst();
  return found ?? null;
}
