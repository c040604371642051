import { defineTemplate } from "../mail-body.ts";

export interface CertificateEarnedProps {
  readonly courseTitle: string;
  readonly scorePercent: number;
  /** In groups, as it is read. */
  readonly code: string;
  readonly link: string;
}

/** To a partner's employee who has passed a course. */
export const certificateEarned = defineTemplate<CertificateEarnedProps>({
  sample: {
    courseTitle: "Selling a CRM",
    scorePercent: 92,
    code: "7K3M-9QXT-2WHB-4ZC8",
    link: "https://tributary.example/p/acme/learn/0195790c-0000-7000-8000-000000000004",
  },
  write: {
    en: ({ courseTitle, scorePercent, code, link }, { sender, short }) => ({
      subject: `You passed “${short(courseTitle)}”`,
      preview: `${scorePercent} % right. Your certificate is ready.`,
      title: `You passed “${courseTitle}”`,
      paragraphs: ["Your certificate is ready. Anybody can check it by its number."],
      facts: [
        { label: "Right answers", value: `${scorePercent} %` },
        { label: "Certificate", value: code },
      ],
      action: { label: "Get the certificate", url: link },
      why: `You get this because you finished a course of ${sender.name}. There is one such mail for each course.`,
    }),
    ru: ({ courseTitle, scorePercent, code, link }, { sender, short }) => ({
      subject: `Курс «${short(courseTitle)}» сдан`,
      preview: `${scorePercent} % верных ответов. Сертификат готов.`,
      title: `Курс «${courseTitle}» сдан`,
      paragraphs: ["Сертификат готов. Любой может проверить его по номеру."],
      facts: [
        { label: "Верных ответов", value: `${scorePercent} %` },
        { label: "Сертификат", value: code },
      ],
      action: { label: "Получить сертификат", url: link },
      why: `Вы получили это письмо, потому что прошли курс «${sender.name}». О каждом курсе приходит одно такое письмо.`,
    }),
  },
});
