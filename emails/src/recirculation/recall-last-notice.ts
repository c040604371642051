import { defineTemplate } from "../mail-body.ts";

export interface RecallLastNoticeProps {
  /** Where mails can be asked for again. */
  readonly link: string;
}

/** To somebody who has not answered for long: the last mail of its kind. */
export const recallLastNotice = defineTemplate<RecallLastNoticeProps>({
  sample: { link: "https://tributary.example/mails/AZV5DAAAcAC" },
  write: {
    en: ({ link }, { sender }) => ({
      subject: `We stop sending you questions about ${sender.name}`,
      preview: "Your last six mails stayed without an answer.",
      title: "No more questions from now on",
      paragraphs: [
        "Your last six mails stayed without an answer, so this is the last one.",
        "When you want to keep what you learned, ask for them again: one click is enough. Once a week is possible, too.",
      ],
      facts: [],
      action: { label: "Send me questions again", url: link },
      why: `You get this because you sell ${sender.name} as a partner. Nothing more follows unless you ask for it.`,
    }),
    ru: ({ link }, { sender }) => ({
      subject: `Больше не присылаем вопросы о «${sender.name}»`,
      preview: "Последние шесть писем остались без ответа.",
      title: "Больше вопросов не будет",
      paragraphs: [
        "Последние шесть писем остались без ответа, поэтому это — последнее.",
        "Если захотите помнить выученное, попросите присылать вопросы снова: хватит одного нажатия. Можно и раз в неделю.",
      ],
      facts: [],
      action: { label: "Присылать вопросы снова", url: link },
      why: `Вы получили это письмо, потому что продаёте «${sender.name}» как партнёр. Больше писем не будет, пока вы сами не попросите.`,
    }),
  },
});
