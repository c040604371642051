import type { sales as en } from "../../en/workspace/sales.ts";
import type { SameKeys } from "../../same-keys.ts";

export const sales: SameKeys<typeof en> = {
  title: "Продажи",
  search: "Клиент",
  kinds: "Тип",
  days: "Дни",
  from: "С",
  to: "По",
  showDays: "Показать эти дни",
  columns: {
    client: "Клиент",
    partner: "Партнёр",
    member: "Кто продал",
    product: "Продукт",
    kind: "Тип",
    amount: "Сумма",
    margin: "Маржа",
    currency: "Валюта",
    soldOn: "День",
    refunded: "Возвращена",
  },
  noClient: "Клиент не назван",
  refunded: "Возвращена",
  openLead: "Открыть лид",
  refund: {
    do: "Вернуть",
    title: "Оформить возврат: {{client}}?",
    help: "Выручка уменьшится на {{amount}}, бонус за эту продажу будет снят. Отменить возврат нельзя.",
    confirm: "Вернуть {{amount}}",
    done: "Возврат оформлен: {{client}}",
  },
  empty: "Продаж пока нет",
  emptyHelp: "Выигранный лид становится продажей, прежние продажи загружаются импортом.",
  import: "Загрузить продажи",
  file: "продажи",
};
