import { defineTemplate } from "../mail-body.ts";

export interface ApplicationRejectedProps {
  readonly companyName: string;
  readonly programName: string;
  /** In the reviewer's words. */
  readonly reason: string;
  readonly link: string;
}

/** To the person who applied: plainly and kindly. */
export const applicationRejected = defineTemplate<ApplicationRejectedProps>({
  sample: {
    companyName: "Northwind Traders",
    programName: "Partner program",
    reason: "We have enough partners in London this year. From next spring on we look for more in the North.",
    link: "https://tributary.example/application/AZV5DAAA",
  },
  write: {
    en: ({ companyName, programName, reason, link }, { sender, short }) => ({
      subject: `Your application to ${short(sender.name)}: not this time`,
      preview: reason,
      title: "Not this time",
      paragraphs: [
        `Thank you for the time that you took to apply to ${programName} for ${companyName}. We have read it carefully and do not go on with it now. This is why:`,
        reason,
        "When this changes, apply again: an earlier application does not count against you.",
      ],
      facts: [],
      action: { label: "See your application", url: link },
      why: `You get this because you applied to ${sender.name}. No more mails follow.`,
    }),
    ru: ({ companyName, programName, reason, link }, { sender, short }) => ({
      subject: `Ваша заявка в «${short(sender.name)}»: пока нет`,
      preview: reason,
      title: "Пока не получится",
      paragraphs: [
        `Спасибо, что нашли время подать заявку от «${companyName}» в программу «${programName}». Мы внимательно её прочитали и сейчас не готовы продолжить. Вот почему:`,
        reason,
        "Если что-то изменится, подайте заявку снова: прежняя вам не помешает.",
      ],
      facts: [],
      action: { label: "Посмотреть заявку", url: link },
      why: `Вы получили это письмо, потому что подавали заявку в «${sender.name}». Других писем о ней не будет.`,
    }),
  },
});
