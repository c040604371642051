import type { portalLibrary as en } from "../en/portal-library.ts";
import type { SameKeys } from "../same-keys.ts";

export const portalLibrary: SameKeys<typeof en> = {
  all: "Всё",
  cases: "Кейсы по отраслям",
  newSince: "Новое с вашего прошлого визита",
  rest: "Всё остальное",
  found_one: "Найден {{count}} материал",
  found_few: "Найдено {{count}} материала",
  found_many: "Найдено {{count}} материалов",
  found_other: "Найдено {{count}} материала",
  foundMore: "Первые {{count}}",
  nothingFor: "По запросу «{{query}}» ничего не нашлось",
  nothing: "Материалов этого вида пока нет",
  dropSearch: "Показать всё",
  empty: "{{vendor}} пока ничего сюда не добавил",
  emptyHelp: "Здесь будут кейсы, цены и готовые тексты.",
  back: "Библиотека",
};
