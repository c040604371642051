import type { Money } from "@tributary/kernel";
import { defineTemplate } from "../mail-body.ts";
import { whyMember } from "./why-member.ts";

export interface LeadWonProps {
  readonly clientName: string;
  readonly amount: Money | null;
  readonly link: string;
}

/** To the member who sent the lead. */
export const leadWon = defineTemplate<LeadWonProps>({
  sample: {
    clientName: "Cancity",
    amount: { amountMinor: 1_250_000, currency: "EUR" },
    link: "https://tributary.example/p/acme/leads/0195790c-0000-7000-8000-000000000003",
  },
  write: {
    en: ({ clientName, amount, link }, { money, short }) => ({
      subject: `Your lead for ${short(clientName)} is won`,
      preview: amount ? `${money(amount)}, recorded in your name.` : "The sale is recorded in your name.",
      title: `Your lead for ${clientName} is won`,
      paragraphs: [
        "The client bought. The sale is recorded in your name and counts for your bonus and your rank.",
      ],
      facts: amount ? [{ label: "Amount", value: money(amount) }] : [],
      action: { label: "Open the lead", url: link },
      why: whyMember.en,
    }),
    ru: ({ clientName, amount, link }, { money, short }) => ({
      subject: `Сделка по вашему лиду «${short(clientName)}» состоялась`,
      preview: amount ? `${money(amount)} — продажа записана на вас.` : "Продажа записана на вас.",
      title: `Сделка по вашему лиду «${clientName}» состоялась`,
      paragraphs: ["Клиент купил. Продажа записана на вас и учитывается в вашем бонусе и рейтинге."],
      facts: amount ? [{ label: "Сумма", value: money(amount) }] : [],
      action: { label: "Открыть лид", url: link },
      why: whyMember.ru,
    }),
  },
});
