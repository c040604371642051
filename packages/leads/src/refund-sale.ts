import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, dayInZone, domainError, err, newId, ok, type Result } from "@tributary/kernel";
import { saleRefunded } from "./lead-events.ts";
import { lockSale } from "./sale-queries.ts";

/**
 * Takes a sale back, whole: a second sale of kind `refund` with the same amount below zero, dated today in the
 * vendor's zone. Asked again it gives the refund that there is. An unknown sale is `not_found`, and so is a refund,
 * which cannot be taken back.
 */
export async function refundSale(
  tx: TenantTx,
  { saleId }: { saleId: string },
  clock: Clock,
): Promise<Result<{ id: string; repeated: boolean }>> {
  if (tx.scope.member) return err(domainError("forbidden", { permission: "sale.refund" }));
  const sale = await lockSale(tx, saleId);
  if (!sale || sale.kind === "refund") return err(domainError("not_found", { noun: "sale" }));
  if (sale.refundId) return ok({ id: sale.refundId, repeated: true });
  const id = newId();
  const soldOn = dayInZone(clock.now(), tx.scope.vendor.timeZone);
  await tx
    .insertInto("leads.sales")
    .values({
      id,
      partner_id: sale.partnerId,
      member_id: sale.memberId,
      client_id: sale.clientId,
      product_id: sale.productId,
      lead_id: sale.leadId,
      program_id: sale.programId,
      refund_of_id: sale.id,
      kind: "refund",
      amount_minor: 0 - sale.amountMinor,
      margin_minor: sale.marginMinor === null ? null : 0 - sale.marginMinor,
      currency: sale.currency,
      sold_on: soldOn,
      created_at: clock.now(),
    })
    .execute();
  await recordEvent(tx, saleRefunded, {
    sale_id: id,
    refunded_sale_id: sale.id,
    partner_id: sale.partnerId,
    member_id: sale.memberId,
    sold_on: soldOn,
  });
  await recordAudit(tx, {
    action: "sale.refund",
    subjectKind: "sale",
    subjectId: sale.id,
    details: { amount_minor: sale.amountMinor },
  });
  return ok({ id, repeated: false });
}
