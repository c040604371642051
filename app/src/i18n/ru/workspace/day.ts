import type { day as en } from "../../en/workspace/day.ts";
import type { SameKeys } from "../../same-keys.ts";

export const day: SameKeys<typeof en> = {
  title: "Мой день",
  titleOf: "День: {{name}}",
  finding_one: "Сегодня вас ждёт {{count}} дело",
  finding_few: "Сегодня вас ждут {{count}} дела",
  finding_many: "Сегодня вас ждут {{count}} дел",
  finding_other: "Сегодня вас ждут {{count}} дела",
  findingOf_one: "Сегодня {{count}} дело, {{name}}",
  findingOf_few: "Сегодня {{count}} дела, {{name}}",
  findingOf_many: "Сегодня {{count}} дел, {{name}}",
  findingOf_other: "Сегодня {{count}} дела, {{name}}",
  person: "Чей день",
  overdue: "Просрочено",
  today: "Сегодня",
  stale: "Переговоры без движения",
  staleFact: "{{stage}}, с",
  danger: "Карточки, которые скоро освободятся",
  dangerFact: "освободится {{day}}",
  never: "активности ещё не было",
  lastActivity: "последняя активность",
  leads: "Новые лиды",
  leadsAll: "Все новые лиды",
  note: "Написать заметку",
  noteFor: "Заметка: {{partner}}",
  answer: "Ответить",
  open: "Открыть",
  empty: "Вас ничего не ждёт",
  emptyHelp:
    "Задач на сегодня нет, переговоры идут, за каждой карточкой следят. Хороший день, чтобы позвонить партнёру, о котором давно не было вестей.",
  emptyAction: "Мои партнёры",
};
