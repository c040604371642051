import type { workspace as en } from "../../en/workspace/workspace.ts";
import type { SameKeys } from "../../same-keys.ts";

export const workspace: SameKeys<typeof en> = {
  rooms: {
    home: "Главная",
    day: "Мой день",
    leads: "Лиды",
    recruitment: "Привлечение",
    partners: "Партнёры",
    applications: "Заявки",
    contracts: "Договоры",
    learning: "Обучение",
    sales: "Продажи",
    segments: "Сегменты",
    library: "Библиотека",
    boards: "Рейтинги",
    bonuses: "Бонусы",
    imports: "Импорт",
    settings: "Настройки",
  },
  groups: { insight: "Результаты", set: "Управление" },
  account: "Учётная запись: {{name}}",
  find: {
    rooms: "Перейти",
    partners: "Партнёры",
    leads: "Лиды",
    clients: "Клиенты",
    deeds: "Сделать",
    sendLead: "Новый лид",
    addPartner: "Новый партнёр",
    importSales: "Загрузить файл",
  },
  filter: {
    partner: "Партнёр",
    manager: "Менеджер",
    month: "Месяц",
    member: "Сотрудник",
    apply: "Показать",
    typeName: "Введите название",
    nothing: "Под эти фильтры ничего не подходит",
  },
  undoRefused: "Вернуть уже нельзя: с тех пор кто-то это изменил.",
};
