import type { ImportField, ImportKind } from "./import-fields.ts";

/** Words for things that stand in several kinds of table. */
const shared = {
  externalId: [
    "id", "external id", "number", "no", "code", "key", "crm id", "record id",
    "номер", "код", "ид", "id записи", "внешний id", "внешний код", "идентификатор", "no п/п",
  ],
  taxId: ["tax id", "tin", "vat", "vat id", "vat number", "ein", "inn", "инн", "унп", "бин", "налоговый номер"],
  region: [
    "region", "state", "territory", "regional office", "office location", "location", "city",
    "регион", "область", "город", "территория", "округ",
  ],
  activity: ["activity code", "okved", "naics", "sic", "оквэд", "код оквэд", "код деятельности"],
  legalForm: ["legal form", "legal entity type", "opf", "опф", "правовая форма", "организационно правовая форма"],
  site: ["site", "website", "web site", "url", "domain", "homepage", "сайт", "веб сайт", "домен"],
  currency: ["currency", "currency code", "валюта", "код валюты"],
} as const;

/**
 * How columns are headed in the exports of CRMs and ledgers, in English and Russian; in lower case, without marks.
 * The order of the fields matters: of two fields that know a word, the first takes the column.
 */
export const headerWords: Readonly<Record<ImportKind, Readonly<Partial<Record<ImportField, readonly string[]>>>>> = {
  sales: {
    external_id: [
      ...shared.externalId,
      "opportunity id", "deal id", "sale id", "order id", "order number", "invoice", "invoice number", "deal number",
      "id сделки", "номер сделки", "номер заказа", "номер счета", "id заказа", "заказ", "счет",
    ],
    status: [
      "status", "stage", "deal stage", "state", "opportunity stage", "pipeline stage", "sales stage", "outcome",
      "статус", "стадия", "этап", "этап сделки", "стадия сделки", "статус сделки", "состояние", "этап воронки",
    ],
    opened_date: [
      "opened", "opened date", "open date", "created", "created at", "created date", "create date", "engage date", "start date",
      "создана", "создан", "создано", "дата создания", "дата открытия", "открыта", "дата начала", "дата заведения",
    ],
    date: [
      "date", "close date", "closed", "closed date", "closed at", "sale date", "sold on", "order date", "invoice date",
      "won date", "payment date",
      "дата", "закрыта", "закрыт", "дата закрытия", "дата продажи", "дата сделки", "дата оплаты", "дата заказа", "завершена",
    ],
    amount: [
      "amount", "close value", "value", "deal value", "sum", "total", "revenue", "price", "sales amount", "deal amount",
      "order total", "net amount",
      "сумма", "бюджет", "стоимость", "выручка", "сумма сделки", "сумма продажи", "сумма заказа", "итого", "оборот", "цена",
    ],
    currency: shared.currency,
    margin: ["margin", "profit", "gross profit", "gross margin", "маржа", "прибыль", "валовая прибыль", "маржинальная прибыль"],
    kind: ["kind", "type", "sale type", "deal type", "order type", "тип", "вид", "тип сделки", "тип продажи", "вид продажи"],
    partner: [
      "partner", "partner name", "sales agent", "agent", "reseller", "dealer", "distributor", "channel", "referrer",
      "affiliate", "sales partner",
      "партнер", "название партнера", "агент", "дилер", "дистрибьютор", "реселлер", "интегратор", "канал", "посредник",
    ],
    partner_tax_id: [
      "partner tax id", "partner inn", "partner vat", "partner tin", "agent tax id", "reseller tax id",
      "инн партнера", "партнер инн", "инн агента", "инн дилера",
    ],
    member: [
      "member", "rep", "sales rep", "seller", "partner employee", "partner contact", "employee", "salesperson", "partner rep",
      "сотрудник", "менеджер партнера", "сотрудник партнера", "продавец", "контакт партнера",
    ],
    client: [
      "client", "client name", "customer", "customer name", "account", "account name", "company", "company name", "buyer",
      "organization", "organisation", "end customer",
      "клиент", "название клиента", "заказчик", "покупатель", "компания", "организация", "контрагент", "название компании",
    ],
    client_tax_id: [
      "client tax id", "client inn", "client vat", "client tin", "customer tax id", "customer vat", "account tax id",
      "company tax id", ...shared.taxId,
      "инн клиента", "клиент инн", "инн заказчика", "инн покупателя", "инн контрагента", "инн компании",
    ],
    product: [
      "product", "product name", "item", "sku", "service", "plan", "license", "tariff",
      "продукт", "товар", "услуга", "название продукта", "номенклатура", "тариф", "лицензия", "позиция",
    ],
  },
  partners: {
    external_id: [...shared.externalId, "partner id", "agent id", "id партнера", "код партнера"],
    name: [
      "name", "partner", "partner name", "sales agent", "agent", "company", "company name", "reseller", "dealer",
      "organization", "account",
      "название", "наименование", "партнер", "название партнера", "компания", "организация", "агент", "дилер", "имя",
    ],
    tax_id: [...shared.taxId, "partner tax id", "инн партнера"],
    country: ["country", "country code", "страна", "код страны"],
    region: shared.region,
    manager: [
      "manager", "partner manager", "owner", "account manager", "responsible", "channel manager",
      "менеджер", "ответственный", "куратор", "менеджер партнера", "владелец",
    ],
    email: ["email", "e mail", "mail", "email address", "contact email", "почта", "эл почта", "электронная почта", "имейл"],
    phone: ["phone", "telephone", "phone number", "mobile", "contact phone", "телефон", "тел", "мобильный"],
    site: shared.site,
    activity_code: shared.activity,
    legal_form: shared.legalForm,
    size_band: ["size", "size band", "company size", "headcount", "размер", "размер компании", "число сотрудников", "штат"],
  },
  clients: {
    external_id: [...shared.externalId, "client id", "customer id", "account id", "id клиента", "код клиента"],
    name: [
      "name", "client", "client name", "customer", "customer name", "account", "account name", "company", "company name",
      "organization",
      "название", "наименование", "клиент", "название клиента", "заказчик", "компания", "организация", "контрагент",
    ],
    tax_id: [...shared.taxId, "client tax id", "client inn", "customer tax id", "инн клиента"],
    industry: ["industry", "sector", "vertical", "отрасль", "сектор", "индустрия", "сфера", "сфера деятельности"],
    region: [...shared.region, "country", "страна"],
    activity_code: shared.activity,
    legal_form: shared.legalForm,
    employees: [
      "employees", "employee count", "number of employees", "headcount", "staff", "size",
      "сотрудники", "сотрудников", "число сотрудников", "количество сотрудников", "штат", "численность",
    ],
    site: shared.site,
  },
  products: {
    external_id: [...shared.externalId, "product id", "product code", "article", "id продукта", "артикул", "код товара"],
    name: [
      "name", "product", "product name", "item", "title", "service", "sku",
      "название", "наименование", "продукт", "товар", "услуга", "номенклатура", "название продукта",
    ],
    series: ["series", "line", "product line", "family", "category", "group", "серия", "линейка", "категория", "группа", "семейство"],
    price: ["price", "sales price", "list price", "unit price", "amount", "cost", "цена", "стоимость", "прайс", "цена продажи"],
    currency: shared.currency,
  },
};
