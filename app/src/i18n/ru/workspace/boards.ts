import type { boards as en } from "../../en/workspace/boards.ts";
import type { SameKeys } from "../../same-keys.ts";

export const boards: SameKeys<typeof en> = {
  title: "Рейтинги",
  metrics: { accepted_leads: "Принятые лиды", bonuses: "Бонусы" },
  all: "За всё время",
  columns: {
    rank: "Место",
    name: "Сотрудник",
    partner: "Партнёр",
    accepted_leads: "Принятые лиды",
    bonuses: "Бонус",
  },
  leader: "Впереди {{name}}: {{value}}",
  tie_one: "Первое место делит {{count}} человек: {{value}}",
  tie_few: "Первое место делят {{count}} человека: {{value}}",
  tie_many: "Первое место делят {{count}} человек: {{value}}",
  tie_other: "Первое место делят {{count}} человека: {{value}}",
  leads_one: "{{count}} лид",
  leads_few: "{{count}} лида",
  leads_many: "{{count}} лидов",
  leads_other: "{{count}} лида",
  toLeads: "К лидам",
  empty: "Здесь пока никого нет",
  emptyHelp: {
    accepted_leads: "Сотрудник партнёра попадает в рейтинг с первым принятым лидом периода.",
    bonuses: "Сотрудник партнёра попадает в рейтинг с первым бонусом периода.",
  },
  none: "Рейтингов пока нет.",
};
