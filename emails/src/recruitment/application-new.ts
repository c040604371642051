import { defineTemplate } from "../mail-body.ts";

export interface ApplicationNewProps {
  readonly companyName: string;
  readonly programName: string;
  readonly personName: string;
  readonly region: string | null;
  readonly why: string;
  readonly link: string;
}

/** To the vendor's people who review applications. */
export const applicationNew = defineTemplate<ApplicationNewProps>({
  sample: {
    companyName: "Northwind Traders",
    programName: "Partner program",
    personName: "Ingrid Halvorsen",
    region: "London",
    why: "Our clients ask us for a service desk twice a month, and we have nothing to recommend.",
    link: "https://tributary.example/v/acme/recruitment/applications/0195790c-0000-7000-8000-000000000004",
  },
  write: {
    en: ({ companyName, programName, personName, region, why, link }, { sender, short }) => ({
      subject: `${short(companyName)} applies to be a partner`,
      preview: why || `${personName} waits for an answer.`,
      title: `New application: ${companyName}`,
      paragraphs: [
        `${personName} applies to “${programName}” and was promised an answer in two working days.`,
      ],
      facts: [
        ...(region ? [{ label: "Region", value: region }] : []),
        ...(why ? [{ label: "Why", value: why }] : []),
      ],
      action: { label: "Read the application", url: link },
      why: `You get this because you may answer applications to ${sender.name}. Directors and managers do.`,
    }),
    ru: ({ companyName, programName, personName, region, why, link }, { sender, short }) => ({
      subject: `«${short(companyName)}» хочет стать партнёром`,
      preview: why || `${personName} ждёт ответа.`,
      title: `Новая заявка: ${companyName}`,
      paragraphs: [
        `${personName} подаёт заявку в программу «${programName}». Ответ обещан за два рабочих дня.`,
      ],
      facts: [
        ...(region ? [{ label: "Регион", value: region }] : []),
        ...(why ? [{ label: "Почему", value: why }] : []),
      ],
      action: { label: "Прочитать заявку", url: link },
      why: `Вы получили это письмо, потому что отвечаете на заявки в «${sender.name}»: такие письма приходят директорам и менеджерам.`,
    }),
  },
});
