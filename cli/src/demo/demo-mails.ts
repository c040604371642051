import type { TenantTx } from "@tributary/db";
import { type MailToQueue, queueMail } from "@tributary/notifications";
import type { DemoStaff, DemoVendor } from "./demo-vendor.ts";
import type { Lead } from "./world.ts";

/** Queues the mails that the showcase's leads of this month have caused, for the worker to write. */
export async function queueDemoMails(
  tx: TenantTx,
  vendor: DemoVendor,
  leads: readonly Lead[],
): Promise<void> {
  const { repEmail } = vendor.showcase;
  const manager = vendor.staff.find(({ role }) => role === "manager") ?? vendor.staff[0];
  const own = leads.filter(({ member }) => member.email === repEmail).slice(-10);
  for (const lead of own) await queueMail(tx, mailFor(lead, vendor, manager));
}

function mailFor(lead: Lead, vendor: DemoVendor, manager: DemoStaff): MailToQueue {
  const { id: leadId, company, partner, member, status } = lead;
  const clientName = company.name;
  const about = { leadId, clientName, partnerId: partner.id };
  const reason = { reasonCode: lead.refusal?.code ?? null, reasonComment: lead.refusal?.comment ?? null };
  const toRep = { dedupeKey: `demo ${leadId} ${status}`, toAddress: member.email, locale: "en" } as const;
  switch (status) {
    case "submitted":
      return {
        ...{ dedupeKey: `demo ${leadId} received`, toAddress: manager.email, locale: manager.locale },
        template: "lead-received",
        props: {
          ...{
            leadId,
            clientName,
            partnerName: partner.company.name,
            memberName: member.name,
            need: lead.need,
          },
          audience: "partner_manager",
        },
      };
    case "accepted":
      return { ...toRep, template: "lead-accepted", props: about };
    case "won": {
      const amount =
        lead.amountMinor === null ? null : { amountMinor: lead.amountMinor, currency: vendor.currency };
      return { ...toRep, template: "lead-won", props: { ...about, amount } };
    }
    case "lost":
      return { ...toRep, template: "lead-lost", props: { ...about, ...reason } };
    case "declined":
      return { ...toRep, template: "lead-declined", props: { ...about, ...reason } };
  }
}
