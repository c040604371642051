import type { CourseScript } from "./course-script.ts";

/** A quarter of an hour on what happens to a lead. */
export const leadRules: CourseScript = {
  title: "The rules for leads in ten minutes",
  summary: "Whose a lead is, how long it takes, and what gets it declined.",
  passingPercent: 60,
  attemptLimit: null,
  required: false,
  dueDays: null,
  age: 300,
  pull: 0.7,
  modules: [
    {
      title: "The rules",
      lessons: [
        {
          title: "Whose lead it is",
          words: `The first who sends a company has it. What counts is the tax number, or the name when there is none.
            - A lead that was declined is free again.
            - A lead that is in work is yours until it is won or lost.
            - Two partners with the same company at the same minute: the earlier one has it, by the clock of the system.`,
          questions: [
            [
              "Two partners send the same company. Whose is it?",
              "The first to send it has it; the clock of the system decides.",
              "*Of the one who sent it first",
              "Of the larger partner",
              "It is shared",
            ],
          ],
        },
        {
          title: "How long it takes",
          words: `A manager looks at a new lead within one working day. You see the answer in the portal and get a mail.
            **After two weeks without a step** write to the manager. Nothing is lost by asking.`,
        },
        {
          title: "What gets it declined",
          words: `- Nobody expected the call.
            - The company is a client already.
            - There is no need, only politeness.
            Every reason stands beside the lead. When something changes, send it again.`,
          questions: [
            [
              "A lead was declined because nobody expected the call. What now?",
              "A declined lead is free again. Agree on the call first.",
              "*Agree on a call with the client and send it again",
              "Nothing: it is lost for good",
              "Send it again unchanged",
            ],
          ],
        },
      ],
    },
  ],
};

/** The one course of the second vendor. */
export const firstWeek: CourseScript = {
  title: "Первая неделя с «Глобексом»",
  summary: "Что мы продаём, кому и как передать нам клиента.",
  passingPercent: 50,
  attemptLimit: null,
  required: true,
  dueDays: 14,
  age: 60,
  pull: 0.6,
  modules: [
    {
      title: "Первая неделя",
      lessons: [
        {
          title: "Что мы продаём",
          words: `«Глобекс» наводит порядок на складе и на кассе: сколько товара, где он лежит и что заканчивается.
            Спросите клиента об одном: **сколько стоит товар, который не смогли найти в прошлом месяце?** Обычно это знают сразу.`,
          questions: [
            [
              "О чём спросить клиента сначала?",
              "С ценой потерянного товара и сравнивают нашу цену.",
              "*Сколько стоит товар, который не смогли найти",
              "Сколько у вас складов",
              "Какой у вас бюджет",
            ],
          ],
        },
        {
          title: "Как передать клиента",
          words: `1. Договоритесь, что клиенту позвонят из «Глобекса», и когда.
            2. Отправьте лид с телефона: кто ждёт звонка и что ему нужно.
            3. На следующий день загляните в кабинет.`,
          questions: [
            [
              "Когда отправлять лид?",
              "Пока вы помните, о чём говорили, и пока не успел кто-то другой.",
              "*Сразу после разговора",
              "В конце месяца",
              "После договора",
            ],
          ],
        },
      ],
    },
  ],
};
