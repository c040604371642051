import { listStaff, type StaffMember } from "@tributary/identity";
import { findLead, leadSubmitted } from "@tributary/leads";
import { queueMail } from "@tributary/notifications";
import { findPartner } from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/** Tells of a new lead who answers it: the partner's manager, else all directors and managers. */
export const mailLeadReceived = defineHandler({
  name: "leads.mail-lead-received",
  event: leadSubmitted,
  run: async ({ tx, platform, payload, eventId }) => {
    const lead = await findLead(tx, payload.lead_id);
    const partner = await findPartner(tx, payload.partner_id);
    if (!lead || !partner) return;
    const staff = await listStaff(platform, tx.scope.vendor.id);
    const { people, audience } = decideAudience(staff, partner.managerUserId);
    for (const { userId, email, locale } of people) {
      await queueMail(tx, {
        template: "lead-received",
        dedupeKey: `lead-received:${eventId}:${userId}`,
        toAddress: email,
        locale,
        props: {
          leadId: lead.id,
          clientName: lead.clientName,
          partnerName: partner.name,
          memberName: lead.memberName,
          need: lead.need,
          audience,
        },
      });
    }
  },
});

/** Who answers a partner's leads. A manager who has left the vendor is none. */
export function decideAudience(
  staff: readonly StaffMember[],
  managerUserId: string | null,
): { people: readonly StaffMember[]; audience: "partner_manager" | "all_managers" } {
  const manager = staff.find(({ userId }) => userId === managerUserId);
  if (manager) return { people: [manager], audience: "partner_manager" };
  return {
    people: staff.filter(({ role }) => role === "director" || role === "manager"),
    audience: "all_managers",
  };
}
