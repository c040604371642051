import type { operator as en } from "../../en/workspace/operator.ts";
import type { SameKeys } from "../../same-keys.ts";

export const operator: SameKeys<typeof en> = {
  design: "Система дизайна",
  mail: {
    title: "Письма",
    description: "Что отправила эта установка. Страница видна, потому что она запущена для знакомства.",
    search: "На какой адрес",
    subject: "Тема",
    to: "Кому",
    stateTitle: "Состояние",
    at: "Создано",
    sentAt: "Отправлено",
    template: "Шаблон",
    attempts: "Попытки",
    error: "Ошибка",
    html: "Как выглядит",
    text: "Простым текстом",
    noText: "Текст ещё не готов или больше не хранится.",
    none: "Писем пока нет",
    noneText: "Здесь появятся приглашения, ответы на лиды и ссылки для новых паролей.",
    noneTo: "На {{to}} писем не было",
    all: "Показать все письма",
    state: {
      queued: "Ждёт",
      sending: "Отправляется",
      sent: "Отправлено",
      failed: "Не отправлено",
      review: "Нужно посмотреть",
      suppressed: "Придержано",
    },
  },
};
