import { recordEvent, type TenantTx } from "@tributary/db";
import { newId } from "@tributary/kernel";
import { sql } from "kysely";
import { saleRecorded } from "./lead-events.ts";

/** What kind of money a sale is. */
export type SaleKind = "first" | "repeat" | "renewal" | "refund";

/** A sale that is about to be stored; its client is locked. */
export interface NewSale {
  readonly partnerId: string;
  readonly memberId: string | null;
  readonly clientId: string;
  readonly productId: string | null;
  readonly leadId: string | null;
  readonly programId: string | null;
  /** First or repeat is found out when not given. */
  readonly kind: "first" | "repeat" | "renewal" | null;
  readonly amountMinor: number;
  readonly marginMinor: number | null;
  readonly currency: string;
  readonly soldOn: string;
  readonly externalId: string | null;
  readonly contentHash: string | null;
  readonly at: Date;
}

/** Stores a sale and tells of it; null when its external id is there already. */
export async function insertSale(
  tx: TenantTx,
  sale: NewSale,
): Promise<{ id: string; kind: SaleKind } | null> {
  const vendorId = tx.scope.vendor.id;
  const { rows } = await sql<{ id: string; kind: SaleKind }>`
    insert into leads.sales (id, partner_id, member_id, client_id, product_id, lead_id, program_id, kind, amount_minor,
      margin_minor, currency, sold_on, external_id, source_hash, created_at)
    values (${newId()}, ${sale.partnerId}, ${sale.memberId}, ${sale.clientId}, ${sale.productId}, ${sale.leadId},
      ${sale.programId},
      coalesce(${sale.kind}::text, case when exists (
        select from leads.sales where vendor_id = ${vendorId} and client_id = ${sale.clientId} and kind <> 'refund'
      ) then 'repeat' else 'first' end),
      ${sale.amountMinor}, ${sale.marginMinor}, ${sale.currency}, ${sale.soldOn}, ${sale.externalId},
      ${sale.contentHash}, ${sale.at})
    on conflict (vendor_id, external_id) do nothing
    returning id, kind`.execute(tx);
  const [made] = rows;
  if (!made) return null;
  await recordEvent(tx, saleRecorded, {
    sale_id: made.id,
    partner_id: sale.partnerId,
    member_id: sale.memberId,
    program_id: sale.programId,
    lead_id: sale.leadId,
    sold_on: sale.soldOn,
  });
  return made;
}
