import { defineTemplate } from "../mail-body.ts";

export interface ApplicationReceivedProps {
  readonly companyName: string;
  readonly programName: string;
  readonly link: string;
}

/** To the person who applied to a program. */
export const applicationReceived = defineTemplate<ApplicationReceivedProps>({
  sample: {
    companyName: "Northwind Traders",
    programName: "Partner program",
    link: "https://tributary.example/application/AZV5DAAA",
  },
  write: {
    en: ({ companyName, programName, link }, { sender, short }) => ({
      subject: `Your application to ${short(sender.name)} is here`,
      preview: "We read it and answer by mail.",
      title: "Your application is here",
      paragraphs: [
        `Thank you for applying to ${programName} of ${sender.name}.`,
        "Somebody reads it now and answers by mail, mostly within two working days. Until then there is nothing to do for you; the page below always shows where it is.",
      ],
      facts: [{ label: "Company", value: companyName }],
      action: { label: "See where it is", url: link },
      why: `You get this because this address was given in an application to ${sender.name}. One more mail follows, with the answer. If it was not you, do nothing.`,
    }),
    ru: ({ companyName, programName, link }, { sender, short }) => ({
      subject: `Ваша заявка в «${short(sender.name)}» получена`,
      preview: "Мы прочитаем её и ответим письмом.",
      title: "Ваша заявка получена",
      paragraphs: [
        `Спасибо за заявку на участие в программе «${programName}» от «${sender.name}».`,
        "Её читает сотрудник; ответ придёт письмом, обычно за два рабочих дня. Пока от вас ничего не нужно, а по ссылке ниже всегда видно, где заявка сейчас.",
      ],
      facts: [{ label: "Компания", value: companyName }],
      action: { label: "Посмотреть, где заявка", url: link },
      why: `Вы получили это письмо, потому что этот адрес указали в заявке в «${sender.name}». Придёт ещё одно письмо — с ответом. Если заявку отправили не вы, ничего делать не нужно.`,
    }),
  },
});
