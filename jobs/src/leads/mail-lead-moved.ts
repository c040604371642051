import { findMailbox } from "@tributary/identity";
import { findLead, type Lead, type LeadMoveRow, leadMoved } from "@tributary/leads";
import { type MailContent, queueMail } from "@tributary/notifications";
import { findMember } from "@tributary/recruitment";
import { defineHandler } from "../handlers/define-handler.ts";

/**
 * Tells the member who sent a lead what became of it. A move that was taken back meanwhile is passed over, and so is a
 * member who could not open the link: without an account, or with ended access.
 */
export const mailLeadMoved = defineHandler({
  name: "leads.mail-lead-moved",
  event: leadMoved,
  run: async ({ tx, platform, payload, eventId }) => {
    if (!payload.member_id) return;
    const lead = await findLead(tx, payload.lead_id);
    const move = lead?.moves.find(({ id }) => id === payload.move_id);
    if (!lead || !move || lead.status !== move.to) return;
    const content = contentOf(lead, move);
    const member = await findMember(tx, payload.member_id);
    if (!content || !member?.userId || member.disabledAt) return;
    const mailbox = await findMailbox(platform, member.userId);
    if (!mailbox) return;
    const { email, locale, userId } = mailbox;
    await queueMail(tx, {
      ...content,
      dedupeKey: `lead-moved:${eventId}:${userId}`,
      toAddress: email,
      locale,
    });
  },
});

/** What a move says to the member; nothing when a lead merely waits again. */
function contentOf(lead: Lead, move: LeadMoveRow): MailContent | null {
  const { id: leadId, clientName, partnerId, currency } = lead;
  const which = { leadId, clientName, partnerId };
  const why = { reasonCode: move.reasonCode, reasonComment: move.reasonComment };
  switch (move.to) {
    case "submitted":
      return null;
    case "accepted":
      return { template: "lead-accepted", props: which };
    case "declined":
      return { template: "lead-declined", props: { ...which, ...why } };
    case "won": {
      const amount = move.amountMinor === null ? null : { amountMinor: move.amountMinor, currency };
      return { template: "lead-won", props: { ...which, amount } };
    }
    case "lost":
      return { template: "lead-lost", props: { ...which, ...why } };
  }
}
