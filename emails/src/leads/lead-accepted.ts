import { defineTemplate } from "../mail-body.ts";
import { whyMember } from "./why-member.ts";

export interface LeadAcceptedProps {
  readonly clientName: string;
  readonly link: string;
}

/** To the member who sent the lead. */
export const leadAccepted = defineTemplate<LeadAcceptedProps>({
  sample: {
    clientName: "Cancity",
    link: "https://tributary.example/p/acme/leads/0195790c-0000-7000-8000-000000000003",
  },
  write: {
    en: ({ clientName, link }, { sender, short }) => ({
      subject: `Your lead for ${short(clientName)} was accepted`,
      preview: `${sender.name} is working on it.`,
      title: `Your lead for ${clientName} was accepted`,
      paragraphs: [`${sender.name} is working on it now. You get a mail when it is won or lost.`],
      facts: [],
      action: { label: "Open the lead", url: link },
      why: whyMember.en,
    }),
    ru: ({ clientName, link }, { sender, short }) => ({
      subject: `Ваш лид «${short(clientName)}» принят`,
      preview: `В «${sender.name}» взяли его в работу.`,
      title: `Ваш лид «${clientName}» принят`,
      paragraphs: [`В «${sender.name}» взяли его в работу. Мы напишем, когда сделка состоится или сорвётся.`],
      facts: [],
      action: { label: "Открыть лид", url: link },
      why: whyMember.ru,
    }),
  },
});
