import { defineTemplate } from "../mail-body.ts";

export interface InvitationProps {
  /** Set for a partner's employee, null for the vendor's own people. */
  readonly partnerName: string | null;
  readonly invitedBy: string | null;
  /** Whether the address has an account already, with which its owner signs in. */
  readonly hasAccount: boolean;
  readonly expiresAt: string;
  readonly link: string;
}

/** To somebody who is invited to a vendor's people, or to a partner's card. */
export const invitation = defineTemplate<InvitationProps>({
  sample: {
    partnerName: "Northwind Traders",
    invitedBy: "Maria Weber",
    hasAccount: false,
    expiresAt: "2026-03-17T09:00:00.000Z",
    link: "https://tributary.example/invite/0195790c-0000-7000-8000-000000000001.c2lnbmF0dXJl",
  },
  write: {
    en: ({ partnerName, invitedBy, hasAccount, expiresAt, link }, { sender, day, short }) => {
      const place = partnerName ? `the partner portal of ${sender.name}` : sender.name;
      const work = partnerName
        ? `You will send leads for ${partnerName}, see what becomes of each, and follow your bonuses and your rank.`
        : "You will work with its partners, their leads and their results.";
      return {
        subject: `You are invited to ${partnerName ? `the partner portal of ${short(sender.name)}` : short(sender.name)}`,
        preview: hasAccount ? "Sign in with your account to join." : "Choose a password and you are in.",
        title: `Join ${place}`,
        paragraphs: [
          invitedBy
            ? `${invitedBy} invites you to ${place}. ${work}`
            : `You are invited to ${place}. ${work}`,
          hasAccount
            ? "You have an account already: sign in with it to join."
            : "Choose a password and you are in.",
        ],
        facts: [],
        action: { label: "Accept the invitation", url: link },
        note: `The link works once, until ${day(expiresAt)}.`,
        why: `You get this because somebody at ${sender.name} invited this address. If you do not expect it, do nothing: nothing is opened in your name, and no more mails follow.`,
      };
    },
    ru: ({ partnerName, invitedBy, hasAccount, expiresAt, link }, { sender, day, short }) => {
      const place = partnerName ? `партнёрский портал «${sender.name}»` : `команду «${sender.name}»`;
      const work = partnerName
        ? `Вы будете передавать лиды от «${partnerName}», видеть судьбу каждого и следить за своими бонусами и местом в рейтинге.`
        : "Вы будете работать с партнёрами, их лидами и результатами.";
      return {
        subject: partnerName
          ? `Вас приглашают в партнёрский портал «${short(sender.name)}»`
          : `Вас приглашают в команду «${short(sender.name)}»`,
        preview: hasAccount ? "Войдите под своей учётной записью." : "Придумайте пароль — и можно начинать.",
        title: `Приглашение в ${place}`,
        paragraphs: [
          invitedBy
            ? `${invitedBy} приглашает вас в ${place}. ${work}`
            : `Вас приглашают в ${place}. ${work}`,
          hasAccount
            ? "У вас уже есть учётная запись: войдите под ней, чтобы присоединиться."
            : "Придумайте пароль — и можно начинать.",
        ],
        facts: [],
        action: { label: "Принять приглашение", url: link },
        note: `Ссылка сработает один раз, до ${day(expiresAt)}`,
        why: `Вы получили это письмо, потому что в «${sender.name}» указали ваш адрес в приглашении. Если вы его не ждали, ничего делать не нужно: без вас ничего не откроется, и других писем не будет.`,
      };
    },
  },
});
