import { defineTemplate } from "../mail-body.ts";

/** A question with a link for each answer; the answers are in the order shown. */
export interface RecallQuestion {
  readonly prompt: string;
  readonly several: boolean;
  readonly options: readonly { readonly text: string; readonly link: string }[];
}

export interface RecallQuestionsProps {
  readonly questions: readonly RecallQuestion[];
  /** The first question, with nothing chosen. */
  readonly link: string;
  readonly preferences: { readonly link: string };
}

const sampleLink = (part: number) => `https://tributary.example/r/AZV5DAAAcAC-${part}`;

/** To a partner's employee who once knew this. */
export const recallQuestions = defineTemplate<RecallQuestionsProps>({
  sample: {
    questions: [
      {
        prompt: "How long is a lead protected after it was accepted?",
        several: false,
        options: ["30 days", "90 days", "A year"].map((text, place) => ({
          text,
          link: sampleLink(place + 1),
        })),
      },
      {
        prompt: "What belongs to a first demo?",
        several: true,
        options: ["A real request of the client", "The head of service", "The price list"].map(
          (text, place) => ({
            text,
            link: sampleLink(place + 4),
          }),
        ),
      },
    ],
    link: sampleLink(0),
    preferences: { link: "https://tributary.example/mails/AZV5DAAAcAC" },
  },
  write: {
    en: ({ questions, link, preferences }, { sender, short }) => ({
      subject: short(questions[0]?.prompt ?? ""),
      preview: questions.length > 1 ? "Two or three taps, a minute at most." : "One tap, half a minute.",
      title: questions.length > 1 ? "Do you still know these?" : "Do you still know this?",
      paragraphs: [],
      facts: [],
      questions: questions.map(({ prompt, several, options }) => ({
        prompt,
        hint: several ? "Several answers may be right. Begin with one of them." : "Choose an answer.",
        choices: options.map((option) => ({ label: option.text, url: option.link })),
      })),
      action: { label: "Answer on the page", url: link },
      note: "You see at once whether it was right, and why. An answer counts when you press the button on the page.",
      why: `You get this because you sell ${sender.name} as a partner and learned this before. Questions come when it is about to be forgotten.`,
      stop: { label: "Fewer mails, a pause, or none", url: preferences.link },
    }),
    ru: ({ questions, link, preferences }, { sender, short }) => ({
      subject: short(questions[0]?.prompt ?? ""),
      preview: questions.length > 1 ? "Два-три касания, не больше минуты." : "Одно касание, полминуты.",
      title: questions.length > 1 ? "Помните ещё?" : "Помните это?",
      paragraphs: [],
      facts: [],
      questions: questions.map(({ prompt, several, options }) => ({
        prompt,
        hint: several ? "Верных ответов может быть несколько. Начните с любого из них." : "Выберите ответ.",
        choices: options.map((option) => ({ label: option.text, url: option.link })),
      })),
      action: { label: "Ответить на странице", url: link },
      note: "Вы сразу увидите, верно ли это и почему. Ответ засчитывается, когда вы нажмёте кнопку на странице.",
      why: `Вы получили это письмо, потому что продаёте «${sender.name}» как партнёр и уже учили это. Вопрос приходит, когда ответ вот-вот забудется.`,
      stop: { label: "Реже, пауза или совсем не писать", url: preferences.link },
    }),
  },
});
