import { defineTemplate } from "../mail-body.ts";
import { type LeadReason, writeReason } from "./lead-reason.ts";
import { whyMember } from "./why-member.ts";

export interface LeadDeclinedProps extends LeadReason {
  readonly clientName: string;
  readonly link: string;
}

/** To the member who sent the lead. */
export const leadDeclined = defineTemplate<LeadDeclinedProps>({
  sample: {
    clientName: "Cancity",
    reasonCode: "duplicate",
    reasonComment: "We have been talking to their head of operations since January.",
    link: "https://tributary.example/p/acme/leads/0195790c-0000-7000-8000-000000000003",
  },
  write: {
    en: ({ clientName, link, ...reason }, { sender, short }) => {
      const words = writeReason(reason, "en");
      return {
        subject: `Your lead for ${short(clientName)} was declined`,
        preview: words ?? `${sender.name} does not take it into work.`,
        title: `Your lead for ${clientName} was declined`,
        paragraphs: [`${sender.name} does not take it into work.`],
        facts: words ? [{ label: "Reason", value: words }] : [],
        action: { label: "Open the lead", url: link },
        why: whyMember.en,
      };
    },
    ru: ({ clientName, link, ...reason }, { sender, short }) => {
      const words = writeReason(reason, "ru");
      return {
        subject: `Ваш лид «${short(clientName)}» отклонён`,
        preview: words ?? `В «${sender.name}» не берут его в работу.`,
        title: `Ваш лид «${clientName}» отклонён`,
        paragraphs: [`В «${sender.name}» не берут его в работу.`],
        facts: words ? [{ label: "Причина", value: words }] : [],
        action: { label: "Открыть лид", url: link },
        why: whyMember.ru,
      };
    },
  },
});
