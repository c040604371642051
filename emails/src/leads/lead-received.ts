import { defineTemplate, type Fact } from "../mail-body.ts";

export interface LeadReceivedProps {
  readonly clientName: string;
  readonly partnerName: string;
  readonly memberName: string | null;
  readonly need: string;
  /** Why this person gets it: they manage the partner, or nobody does. */
  readonly audience: "partner_manager" | "all_managers";
  readonly link: string;
}

/** To the vendor's people who answer a partner's leads. */
export const leadReceived = defineTemplate<LeadReceivedProps>({
  sample: {
    clientName: "Cancity",
    partnerName: "Northwind Traders",
    memberName: "Lena Fischer",
    need: "Wants to replace their order system before the summer season; 40 seats.",
    audience: "partner_manager",
    link: "https://tributary.example/v/acme/leads/0195790c-0000-7000-8000-000000000003",
  },
  write: {
    en: ({ clientName, partnerName, memberName, need, audience, link }, { sender, short }) => ({
      subject: `New lead from ${short(partnerName)}: ${short(clientName)}`,
      preview: need || `${partnerName} handed over a client.`,
      title: `New lead: ${clientName}`,
      paragraphs: [`${partnerName} handed over a client and waits for your answer.`],
      facts: factsOf([
        ["Client", clientName],
        ["Need", need],
        ["Sent by", memberName],
      ]),
      action: { label: "Answer the lead", url: link },
      why:
        audience === "partner_manager"
          ? `You get this because you look after ${partnerName} at ${sender.name}. It stops when the partner gets another manager.`
          : `You get this because ${partnerName} has no manager yet, so its leads go to all directors and managers of ${sender.name}. It stops when one of you takes the partner.`,
    }),
    ru: ({ clientName, partnerName, memberName, need, audience, link }, { sender, short }) => ({
      subject: `Новый лид от «${short(partnerName)}»: ${short(clientName)}`,
      preview: need || `Партнёр «${partnerName}» передаёт вам клиента.`,
      title: `Новый лид: ${clientName}`,
      paragraphs: [`Партнёр «${partnerName}» передаёт вам клиента и ждёт ответа.`],
      facts: factsOf([
        ["Клиент", clientName],
        ["Потребность", need],
        ["От кого", memberName],
      ]),
      action: { label: "Ответить на лид", url: link },
      why:
        audience === "partner_manager"
          ? `Вы получили это письмо, потому что ведёте партнёра «${partnerName}» в «${sender.name}». Письма прекратятся, когда у партнёра сменится менеджер.`
          : `Вы получили это письмо, потому что у партнёра «${partnerName}» ещё нет менеджера: такие лиды приходят всем директорам и менеджерам «${sender.name}». Письма прекратятся, когда кто-то из вас возьмёт партнёра.`,
    }),
  },
});

function factsOf(rows: readonly (readonly [string, string | null])[]): Fact[] {
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
