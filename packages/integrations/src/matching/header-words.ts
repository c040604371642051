import type { ImportField, ImportKind } from "./import-fields.ts";

/** Takes a list apart at its commas. */
function words(list: string): readonly string[] {
  return list.split(",").map((word) => word.trim());
}

/** Words for things that stand in several kinds of table. */
const shared = {
  externalId: words(`
    id, external id, number, no, code, key, crm id, record id,
    номер, код, ид, id записи, внешний id, внешний код, идентификатор, no п/п
  `),
  taxId: words(`
    tax id, tin, vat, vat id, vat number, ein, inn,
    инн, унп, бин, налоговый номер
  `),
  region: words(`
    region, state, territory, regional office, office location, location, city,
    регион, область, город, территория, округ
  `),
  activity: words(`
    activity code, okved, naics, sic,
    оквэд, код оквэд, код деятельности
  `),
  legalForm: words(`
    legal form, legal entity type, opf,
    опф, правовая форма, организационно правовая форма
  `),
  site: words(`
    site, website, web site, url, domain, homepage,
    сайт, веб сайт, домен
  `),
  currency: words(`
    currency, currency code,
    валюта, код валюты
  `),
};

/**
 * How columns are headed in the exports of CRMs and ledgers, in English and Russian; in lower case, without marks.
 * The order of the fields matters: of two fields that know a word, the first takes the column.
 */
export const headerWords: Readonly<
  Record<ImportKind, Readonly<Partial<Record<ImportField, readonly string[]>>>>
> = {
  sales: {
    external_id: [
      ...shared.externalId,
      ...words(`
      opportunity id, deal id, sale id, order id, order number, invoice, invoice number, deal number,
      id сделки, номер сделки, номер заказа, номер счета, id заказа, заказ, счет
    `),
    ],
    status: words(`
      status, stage, deal stage, state, opportunity stage, pipeline stage, sales stage, outcome,
      статус, стадия, этап, этап сделки, стадия сделки, статус сделки, состояние, этап воронки
    `),
    opened_date: words(`
      opened, opened date, open date, created, created at, created date, create date, engage date,
      start date,
      создана, создан, создано, дата создания, дата открытия, открыта, дата начала, дата заведения
    `),
    date: words(`
      date, close date, closed, closed date, closed at, sale date, sold on, order date, invoice date,
      won date, payment date,
      дата, закрыта, закрыт, дата закрытия, дата продажи, дата сделки, дата оплаты, дата заказа, завершена
    `),
    amount: words(`
      amount, close value, value, deal value, sum, total, revenue, price, sales amount, deal amount,
      order total, net amount,
      сумма, бюджет, стоимость, выручка, сумма сделки, сумма продажи, сумма заказа, итого, оборот, цена
    `),
    currency: shared.currency,
    margin: words(`
      margin, profit, gross profit, gross margin,
      маржа, прибыль, валовая прибыль, маржинальная прибыль
    `),
    kind: words(`
      kind, type, sale type, deal type, order type,
      тип, вид, тип сделки, тип продажи, вид продажи
    `),
    partner: words(`
      partner, partner name, sales agent, agent, reseller, dealer, distributor, channel, referrer,
      affiliate, sales partner,
      партнер, название партнера, агент, дилер, дистрибьютор, реселлер, интегратор, канал, посредник
    `),
    partner_tax_id: words(`
      partner tax id, partner inn, partner vat, partner tin, agent tax id, reseller tax id,
      инн партнера, партнер инн, инн агента, инн дилера
    `),
    member: words(`
      member, rep, sales rep, seller, partner employee, partner contact, employee, salesperson,
      partner rep,
      сотрудник, менеджер партнера, сотрудник партнера, продавец, контакт партнера
    `),
    client: words(`
      client, client name, customer, customer name, account, account name, company, company name, buyer,
      organization, organisation, end customer,
      клиент, название клиента, заказчик, покупатель, компания, организация, контрагент, название компании
    `),
    client_tax_id: [
      ...shared.taxId,
      ...words(`
      client tax id, client inn, client vat, client tin, customer tax id, customer vat, account tax id,
      company tax id,
      инн клиента, клиент инн, инн заказчика, инн покупателя, инн контрагента, инн компании
    `),
    ],
    product: words(`
      product, product name, item, sku, service, plan, license, tariff,
      продукт, товар, услуга, название продукта, номенклатура, тариф, лицензия, позиция
    `),
  },
  partners: {
    external_id: [
      ...shared.externalId,
      ...words(`
      partner id, agent id,
      id партнера, код партнера
    `),
    ],
    name: words(`
      name, partner, partner name, sales agent, agent, company, company name, reseller, dealer,
      organization, account,
      название, наименование, партнер, название партнера, компания, организация, агент, дилер, имя
    `),
    tax_id: [
      ...shared.taxId,
      ...words(`
      partner tax id,
      инн партнера
    `),
    ],
    country: words(`
      country, country code,
      страна, код страны
    `),
    region: shared.region,
    manager: words(`
      manager, partner manager, owner, account manager, responsible, channel manager,
      менеджер, ответственный, куратор, менеджер партнера, владелец
    `),
    email: words(`
      email, e mail, mail, email address, contact email,
      почта, эл почта, электронная почта, имейл
    `),
    phone: words(`
      phone, telephone, phone number, mobile, contact phone,
      телефон, тел, мобильный
    `),
    site: shared.site,
    activity_code: shared.activity,
    legal_form: shared.legalForm,
    size_band: words(`
      size, size band, company size, headcount,
      размер, размер компании, число сотрудников, штат
    `),
  },
  clients: {
    external_id: [
      ...shared.externalId,
      ...words(`
      client id, customer id, account id,
      id клиента, код клиента
    `),
    ],
    name: words(`
      name, client, client name, customer, customer name, account, account name, company, company name,
      organization,
      название, наименование, клиент, название клиента, заказчик, компания, организация, контрагент
    `),
    tax_id: [
      ...shared.taxId,
      ...words(`
      client tax id, client inn, customer tax id,
      инн клиента
    `),
    ],
    industry: words(`
      industry, sector, vertical,
      отрасль, сектор, индустрия, сфера, сфера деятельности
    `),
    region: [
      ...shared.region,
      ...words(`
      country,
      страна
    `),
    ],
    activity_code: shared.activity,
    legal_form: shared.legalForm,
    employees: words(`
      employees, employee count, number of employees, headcount, staff, size,
      сотрудники, сотрудников, число сотрудников, количество сотрудников, штат, численность
    `),
    site: shared.site,
  },
  products: {
    external_id: [
      ...shared.externalId,
      ...words(`
      product id, product code, article,
      id продукта, артикул, код товара
    `),
    ],
    name: words(`
      name, product, product name, item, title, service, sku,
      название, наименование, продукт, товар, услуга, номенклатура, название продукта
    `),
    series: words(`
      series, line, product line, family, category, group,
      серия, линейка, категория, группа, семейство
    `),
    price: words(`
      price, sales price, list price, unit price, amount, cost,
      цена, стоимость, прайс, цена продажи
    `),
    currency: shared.currency,
  },
};
