import type { TenantTx } from "@tributary/db";
import type { LocalDay } from "@tributary/kernel";

/** The last day on which any partner brought a lead or a sale; null when none ever did. */
export async function findLastDealDay(tx: TenantTx): Promise<LocalDay | null> {
  const row = await tx
    .selectFrom("analytics.partner_days")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("deals", ">", 0)
    .select("day")
    .orderBy("day", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.day ?? null;
}
