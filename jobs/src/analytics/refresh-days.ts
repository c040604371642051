import { type PartnerDay, rebuildPartnerDays, refreshPartnerDays } from "@tributary/analytics";
import type { TenantTx } from "@tributary/db";
import { vendorZoneChanged } from "@tributary/identity";
import { dayInZone } from "@tributary/kernel";
import { findLead, leadMoved, leadSubmitted, saleRecorded, saleRefunded } from "@tributary/leads";
import { defineHandler } from "../handlers/define-handler.ts";

/** The day on which a lead came in. */
export const countSubmittedLead = defineHandler({
  name: "analytics.count-submitted-lead",
  event: leadSubmitted,
  run: ({ tx, payload }) => refreshDaysOfLead(tx, payload.lead_id),
});

/** Every day that a lead has touched: a move that takes another back changes a day that has gone by. */
export const countMovedLead = defineHandler({
  name: "analytics.count-moved-lead",
  event: leadMoved,
  run: ({ tx, payload }) => refreshDaysOfLead(tx, payload.lead_id),
});

/** The day of a sale. */
export const countSale = defineHandler({
  name: "analytics.count-sale",
  event: saleRecorded,
  run: ({ tx, payload }) => refreshPartnerDays(tx, [{ partnerId: payload.partner_id, day: payload.sold_on }]),
});

/** The day of a refund. */
export const countRefund = defineHandler({
  name: "analytics.count-refund",
  event: saleRefunded,
  run: ({ tx, payload }) => refreshPartnerDays(tx, [{ partnerId: payload.partner_id, day: payload.sold_on }]),
});

/** All days of a vendor whose days begin at another hour now; the scope is read anew, so it has the new zone. */
export const recountDays = defineHandler({
  name: "analytics.recount-days",
  event: vendorZoneChanged,
  run: async ({ tx }) => {
    await rebuildPartnerDays(tx);
  },
});

async function refreshDaysOfLead(tx: TenantTx, leadId: string): Promise<void> {
  const lead = await findLead(tx, leadId);
  if (!lead) return;
  const instants = [lead.submittedAt, ...lead.moves.map(({ at }) => at)];
  const days = new Set(instants.map((at) => dayInZone(at, tx.scope.vendor.timeZone)));
  const touched: PartnerDay[] = [...days].map((day) => ({ partnerId: lead.partnerId, day }));
  await refreshPartnerDays(tx, touched);
}
