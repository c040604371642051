import type { DemoItem } from "./demo-item.ts";

const price = (product: string, amount: string, note = "") => ({ product, price: amount, note });
const chapter = (at: string, title: string) => ({ at, title });

const prices: readonly DemoItem[] = [
  {
    title: "Price list of the year",
    summary: "All plans, a year, for one company. VAT is added.",
    kind: "price_list",
    daysAgo: 200,
    files: { fileId: "prices" },
    content: {
      validFrom: "2026-01-01",
      rows: [
        price("Acme Desk Start", "€1,180", "Up to 5 people"),
        price("Acme Desk Team", "€3,900", "Up to 25 people"),
        price("Acme Desk Enterprise", "€14,500", "From 26 people, with single sign-on"),
        price("Acme Flow", "€2,600"),
        price("Acme Flow Pro", "€6,800", "With a report builder"),
        price("Acme Voice", "€960", "Add-on"),
        price("Acme Insights", "€1,750", "Add-on"),
      ],
      notes: "A second year in advance: **10% off**. More than that is agreed with your partner manager.",
    },
    again: {
      daysAgo: 6,
      note: "Acme Voice costs €960 instead of €1,020",
      summary: "All plans, a year, for one company. Voice has become cheaper.",
    },
  },
  {
    title: "Прайс-лист для клиентов в рублях",
    summary: "Годовые тарифы для российских компаний, без НДС.",
    kind: "price_list",
    daysAgo: 120,
    content: {
      rows: [
        price("Acme Desk Start", "118 000 ₽", "До 5 сотрудников"),
        price("Acme Desk Team", "390 000 ₽", "До 25 сотрудников"),
        price("Acme Flow", "260 000 ₽"),
        price("Внедрение", "220 000 ₽", "Под ключ за три недели"),
      ],
      notes: "Счёт и договор готовит менеджер Acme за один день.",
    },
  },
  {
    title: "Services and onboarding",
    summary: "What the first weeks cost, and what is in them.",
    kind: "price_list",
    daysAgo: 88,
    content: {
      rows: [
        price("Onboarding", "€2,200", "Three weeks, one queue, two trainings"),
        price("Move from another system", "from €1,500", "Depends on the history"),
        price("Training day", "€780"),
      ],
    },
  },
];

const shown: readonly DemoItem[] = [
  {
    title: "Proposal to send after the first meeting",
    summary: "One page: the need, the plan, the price. Change the company's name and send.",
    kind: "presentation",
    daysAgo: 70,
    files: { fileId: "offer" },
    content: {
      forWhom: "Heads of service",
      notes: "- Send it **the same day**\n- Name one case of their trade\n- End with a date",
    },
  },
  {
    title: "Презентация Acme Desk для руководителя",
    summary: "Десять слайдов: проблема, решение, цифры, следующий шаг.",
    kind: "presentation",
    daysAgo: 52,
    content: {
      forWhom: "Руководители сервиса",
      url: "https://acme.example/desk/ru",
      notes: "Показывайте не больше двадцати минут.",
    },
  },
  {
    title: "Acme Flow in twelve slides",
    summary: "For a meeting of half an hour about approvals.",
    kind: "presentation",
    daysAgo: 26,
    content: {
      forWhom: "Finance directors",
      url: "https://acme.example/flow",
      notes: "Slide 7 is the one they ask for afterwards.",
    },
  },
  {
    title: "Data protection: answers to what clients ask",
    summary: "Where the data lies, who sees it, what happens when the contract ends.",
    kind: "presentation",
    daysAgo: 2,
    files: { fileId: "offer" },
    content: { forWhom: "IT and data protection officers", notes: "Send it before they ask." },
  },
  {
    title: "Webinar: selling to heads of service",
    summary: "What they measure, what they fear, three questions that open the talk.",
    kind: "recording",
    daysAgo: 48,
    content: {
      heldOn: "2026-03-12",
      speaker: "Priya Nair",
      url: "https://video.acme.example/heads-of-service",
      chapters: [
        chapter("02:10", "What a head of service is measured by"),
        chapter("14:30", "Three questions that open the talk"),
        chapter("31:05", "When they say: we have a system"),
      ],
      notes: "The questions are in the template **First call**.",
    },
  },
  {
    title: "Вебинар: как говорить о цене",
    summary: "Почему скидка в начале разговора мешает и чем её заменить.",
    kind: "recording",
    daysAgo: 30,
    content: {
      speaker: "Анна Петрова",
      url: "https://video.acme.example/price-ru",
      chapters: [chapter("03:00", "Цена и стоимость простоя"), chapter("18:40", "Разбор двух звонков")],
      notes: "Домашнее задание: пересчитайте стоимость простоя для одного своего клиента.",
    },
  },
  {
    title: "What is new in Desk this quarter",
    summary: "Twenty minutes: shared inboxes, response goals, the new report.",
    kind: "recording",
    daysAgo: 3,
    content: {
      speaker: "Elena Marsh",
      url: "https://video.acme.example/new-in-desk",
      chapters: [
        chapter("01:00", "Shared inboxes"),
        chapter("09:20", "Response goals"),
        chapter("15:45", "The new report"),
      ],
    },
  },
  {
    title: "A first call that became a meeting",
    summary: "Mia listens for four minutes before she says what Acme does.",
    kind: "call_recording",
    daysAgo: 64,
    files: { audioId: "call" },
    content: {
      outcome: "A demo was agreed for Tuesday",
      chapters: [
        chapter("0:01", "Permission to ask"),
        chapter("0:03", "The question about Mondays"),
        chapter("0:05", "The next step"),
      ],
      notes:
        "- She **asks before she tells**\n- The date is named by the client\n\nListen twice: the second time only to the pauses.",
    },
  },
  {
    title: "Звонок: «у нас уже есть система»",
    summary: "Как не спорить и всё-таки договориться о встрече.",
    kind: "call_recording",
    daysAgo: 21,
    files: { audioId: "call" },
    content: {
      outcome: "Договорились прислать кейс и созвониться в четверг",
      chapters: [
        chapter("0:01", "Возражение"),
        chapter("0:03", "Вопрос вместо ответа"),
        chapter("0:06", "Договорённость"),
      ],
      notes: "Обратите внимание на паузу после вопроса.",
    },
  },
];

/** Prices, slides and recordings. */
export const demoSelling: readonly DemoItem[] = [...prices, ...shown];
