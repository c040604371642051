import type { MailLocale } from "../mail-body.ts";

/** Under every mail about a member's own lead. */
export const whyMember: Readonly<Record<MailLocale, string>> = {
  en: "You get this because you sent this lead. A mail comes only when its state changes, and none after it is closed.",
  ru: "Вы получили это письмо, потому что передали этот лид. Письма приходят, только когда меняется его состояние; после закрытия их больше не будет.",
};
