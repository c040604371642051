import { defineTemplate } from "../mail-body.ts";
import { whyManager } from "./why-manager.ts";

export interface CardReleaseNearProps {
  readonly partnerName: string;
  readonly daysLeft: number;
  /** Calendar days: since when nothing was done, and from when the card is free. */
  readonly countedOn: string;
  readonly releaseOn: string;
  readonly link: string;
}

/** To the manager of a card that becomes free soon. */
export const cardReleaseNear = defineTemplate<CardReleaseNearProps>({
  sample: {
    partnerName: "Northwind Traders",
    daysLeft: 14,
    countedOn: "2026-01-05",
    releaseOn: "2026-04-05",
    link: "https://tributary.example/v/acme/partners/0195790c-0000-7000-8000-000000000004",
  },
  write: {
    en: ({ partnerName, daysLeft, countedOn, releaseOn, link }, { calendarDay, short, sender }) => ({
      subject: `${short(partnerName)} becomes free in ${daysLeft === 1 ? "1 day" : `${daysLeft} days`}`,
      preview: "A call, a meeting or a note keeps the card with you.",
      title: `${partnerName} becomes free on ${calendarDay(releaseOn)}`,
      paragraphs: [
        `Nothing was written on this card since ${calendarDay(countedOn)}. From ${calendarDay(releaseOn)} on anybody at ${sender.name} may take it.`,
        "To keep it, do something for the partner and note it on the card: a call, a meeting, a mail or what you know.",
      ],
      facts: [],
      action: { label: "Open the card", url: link },
      why: whyManager.en(partnerName, sender.name),
    }),
    ru: ({ partnerName, daysLeft, countedOn, releaseOn, link }, { calendarDay, short, sender }) => ({
      subject: `Карточка «${short(partnerName)}» освободится через ${daysLeft} ${daysWord(daysLeft)}`,
      preview: "Звонок, встреча или заметка оставят её за вами.",
      title: `Карточка «${partnerName}» освободится ${calendarDay(releaseOn)}`,
      paragraphs: [
        `С ${calendarDay(countedOn)} в этой карточке ничего не отмечено. С ${calendarDay(releaseOn)} её сможет взять любой менеджер «${sender.name}».`,
        "Чтобы оставить её за собой, сделайте что-нибудь для партнёра и отметьте это в карточке: звонок, встречу, письмо или просто то, что узнали.",
      ],
      facts: [],
      action: { label: "Открыть карточку", url: link },
      why: whyManager.ru(partnerName, sender.name),
    }),
  },
});

const plural = new Intl.PluralRules("ru");

function daysWord(days: number): string {
  const form = plural.select(days);
  return form === "one" ? "день" : form === "few" ? "дня" : "дней";
}
