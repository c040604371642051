import type { DemoVendor } from "./demo-vendor.ts";

/** A vendor that has just begun, in another language, currency and time zone. */
export const globex: DemoVendor = {
  slug: "globex",
  name: "Globex",
  currency: "RUB",
  timeZone: "Europe/Moscow",
  locale: "ru",
  accentHue: 152,
  staff: [{ email: "director@globex.example", name: "Сергей Орлов", locale: "ru", role: "director" }],
  products: [
    { name: "Глобекс Склад", series: "Учёт", priceMinor: 96_000_00 },
    { name: "Глобекс Касса", series: "Учёт", priceMinor: 42_000_00 },
    { name: "Глобекс Доставка", series: "Логистика", priceMinor: 128_000_00 },
  ],
  showcase: {
    name: "Northwind",
    country: "GB",
    taxId: "GB980780684",
    site: "https://northwind.example/",
    region: "London",
    groups: ["Продажи"],
    people: [
      {
        email: "rep@northwind.example",
        name: "Mia Castellano",
        locale: "en",
        level: "rep",
        group: "Продажи",
      },
    ],
    repEmail: "rep@northwind.example",
  },
  months: 5,
  partners: 8,
  members: 24,
  sales: 140,
  waiting: 3,
  russian: 0.9,
  needs: [
    "Открывают третий склад, остатки ведут в таблице и каждый месяц расходятся с бухгалтерией.",
    "Нужна маркировка до конца квартала, нынешняя касса её не умеет.",
    "Курьеры теряют накладные; хотят видеть доставку на карте и в телефоне клиента.",
    "Сеть из семи магазинов, собственник хочет один отчёт по всем вечером того же дня.",
    "Заканчивается поддержка старой программы, выбирают замену вместе с интегратором.",
  ],
  agreements: [
    "Показ во вторник в 11:00, будет директор по логистике.",
    "Перезвонить в четверг, до этого прислать прайс.",
    "Ждут предложение на 12 рабочих мест к пятнице.",
    "Попробуют неделю на одном складе и вернутся с вопросами.",
  ],
  refusals: [
    "Проект перенесли на следующий год.",
    "Остались у прежнего поставщика.",
    "Не отвечают на звонки и письма.",
  ],
  recruitment: {
    programs: [],
    open: 6,
    refused: 4,
    expectedMinor: 90_000_00,
    tags: ["выставка", "рекомендация", "1С"],
    steps: [
      "Позвонить собственнику об условиях",
      "Отправить презентацию для партнёров",
      "Показать «Глобекс Склад» внедренцам",
      "Отправить проект договора",
    ],
    comments: ["Работают с другим поставщиком.", "Не отвечают на письма.", "Вернуться осенью."],
  },
  rates: [{ fromMonth: 0, basisPoints: 500 }],
};
