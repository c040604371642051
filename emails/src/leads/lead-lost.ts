import { defineTemplate } from "../mail-body.ts";
import { type LeadReason, writeReason } from "./lead-reason.ts";
import { whyMember } from "./why-member.ts";

export interface LeadLostProps extends LeadReason {
  readonly clientName: string;
  readonly link: string;
}

/** To the member who sent the lead. */
export const leadLost = defineTemplate<LeadLostProps>({
  sample: {
    clientName: "Cancity",
    reasonCode: "no_budget",
    reasonComment: null,
    link: "https://tributary.example/p/acme/leads/0195790c-0000-7000-8000-000000000003",
  },
  write: {
    en: ({ clientName, link, ...reason }, { short }) => {
      const words = writeReason(reason, "en");
      return {
        subject: `Your lead for ${short(clientName)} is lost`,
        preview: words ?? "The client did not buy this time.",
        title: `Your lead for ${clientName} is lost`,
        paragraphs: ["The client did not buy this time. When something changes there, send the lead again."],
        facts: words ? [{ label: "Reason", value: words }] : [],
        action: { label: "Open the lead", url: link },
        why: whyMember.en,
      };
    },
    ru: ({ clientName, link, ...reason }, { short }) => {
      const words = writeReason(reason, "ru");
      return {
        subject: `Сделка по вашему лиду «${short(clientName)}» не состоялась`,
        preview: words ?? "В этот раз клиент не купил.",
        title: `Сделка по вашему лиду «${clientName}» не состоялась`,
        paragraphs: ["В этот раз клиент не купил. Если у него что-то изменится, передайте лид снова."],
        facts: words ? [{ label: "Причина", value: words }] : [],
        action: { label: "Открыть лид", url: link },
        why: whyMember.ru,
      };
    },
  },
});
