import type { bonuses as en } from "../../en/workspace/bonuses.ts";
import type { SameKeys } from "../../same-keys.ts";

export const bonuses: SameKeys<typeof en> = {
  title: "Бонусы",
  sum: "Всего {{sum}}",
  sumHelp: "За вычетом снятых, по выбранным фильтрам.",
  columns: {
    member: "Сотрудник",
    partner: "Партнёр",
    for: "За что",
    sale: "Продажа",
    rate: "Ставка",
    amount: "Бонус",
    at: "Когда",
    currency: "Валюта",
    kind: "Вид",
  },
  kinds: { accrual: "Начислен", reversal: "Снят" },
  noClient: "Продажа без лида",
  allMonths: "За всё время",
  empty: "Бонусов пока нет",
  emptyHelp: "Когда лид выигран, сотрудник партнёра, который его передал, получает долю продажи.",
  toLeads: "Лиды в работе",
  rate: "Ставка бонуса",
  file: "бонусы",
};
