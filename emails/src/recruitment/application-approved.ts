import { defineTemplate } from "../mail-body.ts";

export interface ApplicationApprovedProps {
  readonly companyName: string;
  readonly programName: string;
  /** Who gets in touch; null when nobody is named. */
  readonly managerName: string | null;
  readonly link: string;
}

/** To the person who applied: what happens next. */
export const applicationApproved = defineTemplate<ApplicationApprovedProps>({
  sample: {
    companyName: "Northwind Traders",
    programName: "Partner program",
    managerName: "Viktor Lindqvist",
    link: "https://tributary.example/application/AZV5DAAA",
  },
  write: {
    en: ({ companyName, programName, managerName, link }, { sender, short }) => ({
      subject: `${short(sender.name)} would like to work with ${short(companyName)}`,
      preview: "What happens next: a short talk, then the contract.",
      title: `${sender.name} would like to work with you`,
      paragraphs: [
        `We have read the application of ${companyName} to ${programName} and are glad to go on.`,
        managerName
          ? `What happens next: ${managerName} gets in touch to agree on the terms. Then you get the contract by mail, sign it online, and have your partner ID and access to the portal at once.`
          : "What happens next: we get in touch to agree on the terms. Then you get the contract by mail, sign it online, and have your partner ID and access to the portal at once.",
      ],
      facts: managerName ? [{ label: "Your contact", value: managerName }] : [],
      action: { label: "See the next steps", url: link },
      why: `You get this because you applied to ${sender.name}. The next mail is the contract.`,
    }),
    ru: ({ companyName, programName, managerName, link }, { sender, short }) => ({
      subject: `«${short(sender.name)}» готов работать с «${short(companyName)}»`,
      preview: "Что дальше: короткий разговор, затем договор.",
      title: `Ваша заявка в «${sender.name}» одобрена`,
      paragraphs: [
        `Мы прочитали заявку «${companyName}» на участие в программе «${programName}» и рады продолжить.`,
        managerName
          ? `Что дальше: с вами свяжется ${managerName}, чтобы согласовать условия. Затем вы получите договор письмом, подпишете его онлайн — и сразу получите ID партнёра и доступ в портал.`
          : "Что дальше: мы свяжемся с вами, чтобы согласовать условия. Затем вы получите договор письмом, подпишете его онлайн — и сразу получите ID партнёра и доступ в портал.",
      ],
      facts: managerName ? [{ label: "Ваш контакт", value: managerName }] : [],
      action: { label: "Посмотреть следующие шаги", url: link },
      why: `Вы получили это письмо, потому что подавали заявку в «${sender.name}». Следующее письмо — договор.`,
    }),
  },
});
