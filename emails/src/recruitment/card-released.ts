import { defineTemplate } from "../mail-body.ts";

export interface CardReleasedProps {
  readonly partnerName: string;
  /** Somebody has taken it already. */
  readonly isTaken: boolean;
  readonly link: string;
}

/** To the former manager of a card that was released. */
export const cardReleased = defineTemplate<CardReleasedProps>({
  sample: {
    partnerName: "Northwind Traders",
    isTaken: false,
    link: "https://tributary.example/v/acme/partners/0195790c-0000-7000-8000-000000000004",
  },
  write: {
    en: ({ partnerName, isTaken, link }, { short, sender }) => ({
      subject: `${short(partnerName)} is no longer your card`,
      preview: isTaken ? "A colleague has taken it." : "It is free to take, by you too.",
      title: `${partnerName} is no longer your card`,
      paragraphs: [
        "Nothing was written on it for so long that it became free.",
        isTaken
          ? "A colleague has taken it. Everything that you wrote on it is still there."
          : "It is free to take now, by you too. Everything that you wrote on it is still there.",
      ],
      facts: [],
      action: { label: isTaken ? "Open the card" : "Take it back", url: link },
      why: `You get this because you looked after ${partnerName} at ${sender.name}. It comes once.`,
    }),
    ru: ({ partnerName, isTaken, link }, { short, sender }) => ({
      subject: `Карточка «${short(partnerName)}» больше не за вами`,
      preview: isTaken ? "Её взял коллега." : "Она свободна, и вы можете взять её снова.",
      title: `Карточка «${partnerName}» больше не за вами`,
      paragraphs: [
        "В ней так долго ничего не отмечали, что она освободилась.",
        isTaken
          ? "Её уже взял коллега. Всё, что вы в ней записали, сохранилось."
          : "Теперь её может взять любой, и вы тоже. Всё, что вы в ней записали, сохранилось.",
      ],
      facts: [],
      action: { label: isTaken ? "Открыть карточку" : "Взять снова", url: link },
      why: `Вы получили это письмо, потому что вели партнёра «${partnerName}» в «${sender.name}». Оно приходит один раз.`,
    }),
  },
});
