import type { DemoItem } from "./demo-item.ts";

interface Told {
  readonly title: string;
  readonly niche: string;
  readonly client: string;
  readonly problem: string;
  readonly done: string;
  readonly result: string;
  readonly figures: readonly (readonly [value: string, label: string])[];
  readonly quote?: readonly [words: string, who: string];
  readonly daysAgo: number;
  readonly withChart?: boolean;
}

const told: readonly Told[] = [
  {
    title: "How Brightmere answers twice as fast with the same team",
    niche: "Retail",
    client: "Brightmere Stores",
    problem:
      "Requests from 40 shops came by mail, phone and chat. A third was answered after more than a day.",
    done: "- One queue for all channels\n- Answers by priority, not by who shouts\n- A weekly report for each shop",
    result: "The first answer takes **four hours instead of nine**. Nobody was hired.",
    figures: [
      ["−56%", "time to the first answer"],
      ["40", "shops in one queue"],
      ["6 weeks", "from start to all shops"],
    ],
    quote: ["We stopped asking who answers. It is simply there.", "Head of service, Brightmere"],
    daysAgo: 210,
    withChart: true,
  },
  {
    title: "Заявки торговой сети: от почты к одной очереди",
    niche: "Retail",
    client: "Сеть «Лазурит»",
    problem: "Магазины писали в общую почту. Ответственного не было, письма терялись.",
    done: "- Подключили почту, телефон и мессенджеры\n- Разделили очередь по регионам\n- Обучили старших смены за два дня",
    result: "Потерянных заявок больше нет, а среднее время решения сократилось **с трёх дней до одного**.",
    figures: [
      ["0", "потерянных заявок за квартал"],
      ["1 день", "среднее время решения"],
    ],
    quote: ["Первый отчёт мы показали собственнику в тот же месяц.", "Директор по эксплуатации"],
    daysAgo: 95,
  },
  {
    title: "An audit trail in one quarter",
    niche: "Finance",
    client: "Harrow & Pell",
    problem: "An audit found that nobody could say who approved what.",
    done: "- Approvals moved from paper into Flow\n- Limits by role\n- Every step kept for five years",
    result: "The next audit was closed **without a single remark**.",
    figures: [
      ["0", "remarks in the audit"],
      ["3 days", "for an approval, before two weeks"],
    ],
    daysAgo: 160,
  },
  {
    title: "A bank branch network on one desk",
    niche: "Finance",
    client: "Northern Savings",
    problem: "Each of 25 branches had its own spreadsheet of client requests.",
    done: "- Templates of the 30 most frequent requests\n- Escalation after four hours",
    result: "Branches answer alike, and the head office sees the load of each.",
    figures: [
      ["25", "branches"],
      ["+18", "points of client satisfaction"],
    ],
    daysAgo: 44,
    withChart: true,
  },
  {
    title: "Field engineers who no longer write reports at night",
    niche: "Services",
    client: "Kestrel Lifts",
    problem: "Engineers filled in reports at home, from memory. A fifth of the visits could not be billed.",
    done: "- Forms on the phone, at the client's\n- Photos and a signature on the spot",
    result: "Visits are billed **the same day**.",
    figures: [
      ["−97%", "visits that cannot be billed"],
      ["70 min", "saved a day by each engineer"],
    ],
    quote: ["My evenings are mine again.", "Service engineer"],
    daysAgo: 130,
  },
  {
    title: "Сервисная компания: акты подписывают на месте",
    niche: "Services",
    client: "«ЛифтСервис»",
    problem: "Акты возвращались через две недели, часть терялась.",
    done: "- Форма в телефоне\n- Подпись клиента на экране\n- Акт уходит в бухгалтерию сам",
    result: "Деньги приходят **на 12 дней раньше**.",
    figures: [
      ["12 дней", "раньше приходит оплата"],
      ["320", "актов в месяц без бумаги"],
    ],
    daysAgo: 61,
  },
  {
    title: "Two factories, one approval of purchases",
    niche: "Manufacturing",
    client: "Ostrava Metal",
    problem: "A purchase went round on paper for eleven days.",
    done: "- A route by amount and cost centre\n- Deputies for holidays\n- Reminders after a day",
    result: "Most purchases are approved within a day.",
    figures: [
      ["11 → 1", "days for a purchase"],
      ["€210k", "of early-payment discounts kept"],
    ],
    daysAgo: 18,
  },
  {
    title: "Завод: согласование закупок за день",
    niche: "Manufacturing",
    client: "Завод «Полимер»",
    problem: "Листы согласования терялись между двумя площадками.",
    done: "- Маршруты по сумме и центру затрат\n- Замещение на время отпуска",
    result: "Снабжение видит, у кого лежит заявка, и не звонит по кругу.",
    figures: [
      ["1 день", "вместо одиннадцати"],
      ["2", "площадки в одной системе"],
    ],
    daysAgo: 4,
  },
  {
    title: "A clinic that calls back",
    niche: "Health",
    client: "Silverleaf Clinics",
    problem: "Every fourth call in the morning was lost.",
    done: "- Voice and mail in one place\n- Missed calls become requests by themselves",
    result: "Each missed call is answered within the hour.",
    figures: [
      ["−81%", "lost calls"],
      ["1 hour", "until somebody calls back"],
    ],
    quote: ["Patients noticed before we told them.", "Practice manager"],
    daysAgo: 75,
  },
  {
    title: "A merger without two help desks",
    niche: "IT",
    client: "Tern & Vale Hosting",
    problem: "Two companies became one and had two systems, two reports and two truths.",
    done: "- Separate brands for clients\n- One queue and one report inside",
    result: "The old systems were switched off after ten weeks.",
    figures: [
      ["10 weeks", "to one system"],
      ["2", "brands, as clients know them"],
    ],
    daysAgo: 33,
  },
];

/** Cases by trade, in both languages. */
export const demoCases: readonly DemoItem[] = told.map(
  ({ title, daysAgo, withChart, quote, figures, result, ...content }) => ({
    title,
    summary: result.replaceAll("*", ""),
    kind: "case",
    daysAgo,
    content: {
      ...content,
      result,
      figures: figures.map(([value, label]) => ({ value, label })),
      ...(quote && { quote: quote[0], quoteBy: quote[1] }),
    },
    ...(withChart && { files: { imageId: "chart" as const } }),
  }),
);
