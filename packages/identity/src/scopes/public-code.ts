import type { Database, TenantScope, TenantTx } from "@tributary/db";
import { platformIn } from "@tributary/db/mint";
import { publicScope } from "./scope-for-public.ts";
import { findVendorById } from "./vendor-row.ts";

/** What a code is good for that strangers type in. */
export type PublicCodePurpose = "certificate";

/** A row of a vendor that a stranger's code opens. */
export interface CodedRow {
  readonly rowId: string;
  /** All of the vendor, so what is done in it must keep to that row. */
  readonly scope: TenantScope;
}

/**
 * Makes a code findable without a vendor, in the transaction of the row that it opens. The code must be one that
 * cannot be guessed: whoever has it sees the row.
 */
export async function registerPublicCode(
  tx: TenantTx,
  {
    code,
    purpose,
    rowId,
  }: { readonly code: string; readonly purpose: PublicCodePurpose; readonly rowId: string },
): Promise<void> {
  await platformIn(tx)
    .insertInto("platform.public_codes")
    .values({ code, purpose, vendor_id: tx.scope.vendor.id, row_id: rowId })
    .execute();
}

/** The row that a code opens, and the scope to read it in; null for a code that nobody was given. */
export async function findCodedRow(
  database: Database,
  { code, purpose }: { readonly code: string; readonly purpose: PublicCodePurpose },
): Promise<CodedRow | null> {
  const found = await database.platform
    .selectFrom("platform.public_codes")
    .where("code", "=", code)
    .where("purpose", "=", purpose)
    .select(["vendor_id as vendorId", "row_id as rowId"])
    .executeTakeFirst();
  const scope = found && publicScope(await findVendorById(database.platform, found.vendorId));
  return found && scope ? { rowId: found.rowId, scope } : null;
}
