import type { MailLocale } from "../mail-body.ts";

/** Why a lead was declined or lost: a key that all vendors share, words of their own, or both. */
export interface LeadReason {
  readonly reasonCode: string | null;
  readonly reasonComment: string | null;
}

const words: Record<MailLocale, Readonly<Record<string, string>>> = {
  en: {
    no_budget: "The client has no budget",
    duplicate: "The client is known already",
    not_a_fit: "The client is not a fit",
    competitor: "The client chose a competitor",
    no_contact: "The client could not be reached",
  },
  ru: {
    no_budget: "У клиента нет бюджета",
    duplicate: "Этот клиент уже известен",
    not_a_fit: "Клиент не подходит",
    competitor: "Клиент выбрал конкурента",
    no_contact: "С клиентом не удалось связаться",
  },
};

/** The reason as a sentence, or null when none was given. “Other” says nothing, so it gives way to the comment. */
export function writeReason({ reasonCode, reasonComment }: LeadReason, locale: MailLocale): string | null {
  const key = reasonCode ? words[locale][reasonCode] : undefined;
  const parts = [key, reasonComment].filter((part) => part !== undefined && part !== null && part !== "");
  return parts.length > 0 ? parts.join(". ") : null;
}
