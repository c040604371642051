import type { MailLocale } from "../mail-body.ts";

/** Under every mail about a card that its manager may lose, or has lost. */
export const whyManager: Readonly<Record<MailLocale, (partner: string, vendor: string) => string>> = {
  en: (partner, vendor) =>
    `You get this because you look after ${partner} at ${vendor}. Two mails come before a card becomes free and one when it is; none as long as you work on it.`,
  ru: (partner, vendor) =>
    `Вы получили это письмо, потому что ведёте партнёра «${partner}» в «${vendor}». Писем будет два до освобождения карточки и одно после; пока вы с ней работаете, писем нет.`,
};
