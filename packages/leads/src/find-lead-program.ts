import type { TenantTx } from "@tributary/db";
import { selectTarget } from "./lead-target.ts";

/**
 * The program that a lead of this partner would go to, which decides what products it may ask about; null when the
 * partner is not there or no program is open. A partner's employee need not say which partner: it is their own.
 */
export async function findLeadProgram(tx: TenantTx, partnerId?: string): Promise<string | null> {
  const request = { partnerId: tx.scope.member?.partnerId ?? partnerId ?? null, productId: null };
  const [found] = (await selectTarget(tx, request).execute(tx)).rows;
  return found?.partnerId ? found.programId : null;
}
