import type { views as en } from "../../en/workspace/views.ts";
import type { SameKeys } from "../../same-keys.ts";

export const views: SameKeys<typeof en> = {
  title: "Виды",
  titleOf: {
    leads: "Виды лидов",
    partners: "Виды партнёров",
    sales: "Виды продаж",
    clients: "Виды клиентов",
    recruitment: "Виды привлечения",
  },
  help: "Вид хранит фильтры и порядок списка под именем.",
  save: "Сохранить вид…",
  manage: "Настроить виды…",
  plain: "Без вида",
  newTitle: "Сохранить то, что на экране",
  newHelp: "Фильтры и порядок списка, какими они стоят сейчас.",
  noFilters: "Фильтров сейчас нет: вид покажет весь список.",
  name: "Название",
  isDefault: "Список открывается с ним",
  isShared: "Видят коллеги",
  send: "Сохранить вид",
  own: "Ваши виды",
  none: "Пока нет. Задайте фильтры в списке и сохраните вид.",
  shared: "От коллег",
  open: "Открыть",
  update: "Сохранить",
  remove: "Удалить",
  saved: "Сохранено",
  removed: "Вид удалён",
  back: {
    leads: "Лиды",
    partners: "Партнёры",
    sales: "Продажи",
    clients: "Клиенты",
    recruitment: "Привлечение",
  },
};
