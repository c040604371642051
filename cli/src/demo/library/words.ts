import type { DemoItem } from "./demo-item.ts";

const template = (
  title: string,
  daysAgo: number,
  { whenToUse, ...content }: { channel: string; message: string; subject?: string; whenToUse?: string },
): DemoItem => ({ title, summary: whenToUse ?? "", kind: "template", daysAgo, content });

const templates: readonly DemoItem[] = [
  template("First message after an introduction", 140, {
    channel: "whatsapp",
    whenToUse: "Somebody gave you the number and said that you would write",
    message:
      "Hello {{client_name}}, this is {{my_name}} of {{my_company}}. We were told that requests get lost between your offices. May I ask two questions about that this week?",
  }),
  template("Первое сообщение после знакомства", 110, {
    channel: "telegram",
    whenToUse: "Вас представили, и клиент ждёт сообщения",
    message:
      "Здравствуйте, {{client_name}}! Это {{my_name}}, {{my_company}}. Нам рассказали, что заявки теряются между офисами. Можно задать два вопроса об этом на этой неделе?",
  }),
  template("Proposal: covering letter", 90, {
    channel: "email",
    subject: "{{product}} for your team: one page",
    whenToUse: "The same day as the meeting",
    message:
      "Hello {{client_name}},\n\nthank you for the talk. On one page: what you told us, how {{product}} answers it, and what it costs.\n\nShall we go through it on {{date}}?\n\n{{my_name}}\n{{my_company}}",
  }),
  template("Письмо к коммерческому предложению", 58, {
    channel: "email",
    subject: "{{product}} для вашей команды: одна страница",
    whenToUse: "В день встречи",
    message:
      "Здравствуйте, {{client_name}}!\n\nСпасибо за разговор. На одной странице: что вы рассказали, как {{product}} это решает и сколько стоит.\n\nОбсудим {{date}}?\n\n{{my_name}}\n{{my_company}}",
  }),
  template("A week without an answer", 40, {
    channel: "whatsapp",
    whenToUse: "The offer has been there for a week",
    message:
      "Hello {{client_name}}, is the offer still of use to you, or has something else come first? Either is fine, I only want to plan. {{my_name}}",
  }),
  template("First call: three questions", 28, {
    channel: "call",
    whenToUse: "The first two minutes of a call",
    message:
      "1. How do requests reach you on a Monday morning?\n2. Who notices when one is not answered?\n3. What did the last lost one cost?",
  }),
  template("Напоминание о встрече", 5, {
    channel: "telegram",
    whenToUse: "За день до встречи",
    message:
      "{{client_name}}, добрый день! Завтра встречаемся, как договорились: {{date}}. Покажу то, о чём вы спрашивали. {{my_name}}",
  }),
];

const terms: readonly DemoItem[] = [
  {
    title: "Bonus terms of the referral program",
    summary: "What each level earns of a sale, and when it is paid.",
    kind: "bonus_terms",
    daysAgo: 180,
    content: {
      rep: "**5%** of every first sale and renewal of your own leads.",
      groupHead: "1% of the sales of your group.",
      departmentHead: "0.5% of the sales of the department, from the third sale in a month on.",
      notes: "Paid by the 15th of the following month. A refund takes its bonus back.",
    },
    again: { daysAgo: 12, note: "Renewals count as first sales do" },
  },
  {
    title: "Условия бонусов: коротко",
    summary: "Кому, сколько и когда.",
    kind: "bonus_terms",
    daysAgo: 150,
    content: {
      rep: "**5%** с каждой первой продажи и продления по вашему лиду.",
      groupHead: "1% с продаж группы.",
      departmentHead: "0,5% с продаж отдела, начиная с третьей продажи за месяц.",
      notes: "Выплата до 15 числа следующего месяца.",
    },
  },
  {
    title: "What counts as a lead",
    summary: "Three things that make a lead, and what is sent back.",
    kind: "lead_rules",
    daysAgo: 190,
    content: {
      counts:
        "- A company with a need that you heard yourself\n- A person who expects our call\n- A phone number or an address",
      countsNot: "- A name out of a directory\n- A company that already talks to us",
      howToSend: "Press **Send** in the portal. It takes a minute and works on the phone.",
      protection: "90 days from the day it is accepted",
    },
    again: { daysAgo: 35, note: "Protection is 90 days instead of 60" },
  },
  {
    title: "Какой лид мы принимаем",
    summary: "Что нужно, чтобы лид приняли с первого раза.",
    kind: "lead_rules",
    daysAgo: 170,
    content: {
      counts:
        "- Потребность, которую вы услышали сами\n- Человек, который ждёт нашего звонка\n- Телефон или почта",
      countsNot: "- Название из справочника\n- Компания, с которой мы уже говорим",
      howToSend: "Кнопка «Передать» в кабинете: минута, и с телефона тоже.",
      protection: "90 дней со дня принятия",
    },
  },
];

const heads: DemoItem["levels"] = ["group_head", "department_head"];
const playbooks: readonly DemoItem[] = [
  {
    title: "A weekly talk with each rep",
    summary: "Fifteen minutes: one lead, one call, one promise.",
    kind: "playbook",
    levels: heads,
    daysAgo: 80,
    content: {
      situation: "Your people send leads, but few become meetings.",
      steps:
        "- Choose **one** open lead together\n- Listen to two minutes of its last call\n- Agree on one sentence to say differently\n- Write it down and begin with it next week",
      prompt:
        "Here are the notes of five calls of one salesperson. Name the one habit that costs most meetings, with a quotation for each example, and one sentence to try instead.",
    },
  },
  {
    title: "Разбор месяца с отделом",
    summary: "Час раз в месяц: что продаёт, что нет, что пробуем.",
    kind: "playbook",
    levels: heads,
    daysAgo: 46,
    content: {
      situation: "Результат держится на двух людях.",
      steps:
        "- Покажите рейтинг и спросите лучших, **что они делают иначе**\n- Выберите один приём на всех\n- Договоритесь, как увидите, что его пробуют",
      prompt:
        "Вот лиды отдела за месяц с причинами отказа. Сгруппируй причины, назови три главные и предложи по одному вопросу, который их выявил бы раньше.",
    },
  },
  {
    title: "The first month of a new salesperson",
    summary: "What to do in each of four weeks.",
    kind: "playbook",
    levels: heads,
    daysAgo: 9,
    content: {
      situation: "Somebody new begins on Monday.",
      steps:
        "- Week 1: two courses, three recorded calls\n- Week 2: ten calls beside a colleague\n- Week 3: ten calls alone, five heard together\n- Week 4: the first lead",
    },
  },
];

const others: readonly DemoItem[] = [
  {
    title: "Who is in front this month",
    summary: "The board of accepted leads, as it stands now.",
    kind: "live_board",
    daysAgo: 100,
    content: { notes: "The first three are named in the monthly mail." },
  },
  {
    title: "Рейтинг месяца",
    summary: "Принятые лиды, прямо сейчас.",
    kind: "live_board",
    daysAgo: 99,
    content: { notes: "Трёх лучших мы называем в письме месяца." },
  },
  {
    title: "Case in writing: a chain of bakeries",
    summary: "Waits for the client's consent.",
    kind: "case",
    daysAgo: null,
    content: { niche: "Retail", client: "Hearth & Rye", problem: "Spoiled goods in 60 shops." },
  },
];

/** Texts, terms, rules and playbooks. */
export const demoWords: readonly DemoItem[] = [...templates, ...terms, ...playbooks, ...others];
