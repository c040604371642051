import type { PageLocale, PageText } from "@tributary/programs";

/** What a demo vendor's public page says, where it says more than a page begins with. */
export const acmePage: Readonly<Record<PageLocale, PageText>> = {
  en: {
    headline: "Earn with Acme, and bring your clients order",
    summary:
      "Your clients lose requests between mail, phone and chat. Acme Desk gives them one queue, and you a share of every sale.",
    audience:
      "IT integrators, service desks, consultants for processes, hosting companies. If your clients ask you what to use, you are right here. You need not know our product: two hours of training are enough to begin.",
    benefits: [
      "5% of every sale and renewal, in your portal on the day it is paid",
      "Training for your whole team, with a certificate",
      "Price lists, offers and call recordings, always the latest",
      "A manager who answers within a day and comes along to the client",
    ].join("\n"),
    steps: [
      "Send the application below; it takes three minutes",
      "You have an answer by mail within two working days",
      "Half an hour by video: your clients, our terms, your first lead",
      "Sign online, and have your partner ID at once",
    ].join("\n"),
  },
  ru: {
    headline: "Зарабатывайте с Acme и наведите порядок у клиентов",
    summary:
      "У ваших клиентов заявки теряются между почтой, телефоном и чатами. Acme Desk собирает их в одну очередь, а вы получаете долю с каждой продажи.",
    audience:
      "ИТ-интеграторы, сервисные компании, консультанты по процессам, хостинг-провайдеры. Если клиенты спрашивают вас, чем пользоваться, — это для вас. Знать наш продукт не нужно: для начала хватит двух часов обучения.",
    benefits: [
      "5% с каждой продажи и продления — видно в кабинете в день оплаты",
      "Обучение для всей команды, с сертификатом",
      "Прайсы, предложения и записи звонков — всегда свежие",
      "Менеджер, который отвечает в течение дня и едет с вами к клиенту",
    ].join("\n"),
    steps: [
      "Отправьте заявку ниже — это три минуты",
      "Ответ придёт письмом за два рабочих дня",
      "Полчаса по видео: ваши клиенты, наши условия, первый лид",
      "Подпишите договор онлайн и сразу получите ID партнёра",
    ].join("\n"),
  },
};

/** Why companies apply, in their words. */
export const whys = {
  en: [
    "Our clients ask us for a service desk twice a month, and we have nothing to recommend. Two of our consultants would sell.",
    "We run the mail and telephony of forty small companies here. Their requests end up in our inbox; we would rather sell them yours.",
    "We moved three clients to Acme Desk on our own last year and would like to be paid for the next ones.",
    "We build processes for public institutions. They want everything on record, which your product does.",
    "A client of ours uses you and is happy. Our sales team of five has time for one more product.",
    "",
  ],
  ru: [
    "Клиенты дважды в месяц спрашивают, чем заменить общую почту. Двое наших консультантов готовы продавать.",
    "Ведём учёт у шестидесяти торговых компаний. Половине нужна программа вроде вашей.",
    "Внедрили ваш продукт у двух клиентов сами, хотим делать это официально.",
    "Работаем с госзаказчиками, им важен след каждого решения.",
    "",
  ],
} as const;

/** What the applicants were told who were not taken. */
export const refusals = {
  en: [
    "We work with companies whose clients have at least ten employees. For smaller ones our product does not pay off, and you would not earn by it.",
    "We have enough partners in your region this year and do not want them to get in each other's way. From spring on we look again.",
    "You sell a product that does the same. We would not want to put you in that position.",
  ],
  ru: [
    "Мы работаем с теми, у чьих клиентов хотя бы десять сотрудников: меньшим наш продукт не окупится, и вы на нём не заработаете.",
    "В вашем регионе партнёров пока достаточно. Весной посмотрим снова — подайте заявку тогда.",
  ],
} as const;

/** What companies that apply do. */
export const trades = {
  en: [
    "IT integrator",
    "Managed services",
    "Process consulting",
    "Hosting",
    "Telephony",
    "Accounting software",
  ],
  ru: ["ИТ-интегратор", "1С-франчайзи", "Консалтинг", "Хостинг", "Телефония"],
} as const;
