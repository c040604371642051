import type { RowProblem } from "../rows/row-problem.ts";

type Words = Readonly<Record<RowProblem["problem"], string>>;

/** What is wrong with a row, for whoever has to mend it. Names in braces are filled from the problem. */
export const problemWords: Readonly<Record<"en" | "ru", Words>> = {
  en: {
    required: "is empty; every row needs it",
    too_long: "is longer than {longest} characters",
    unstorable: "holds a NUL character or half of a letter",
    unreadable: "holds characters that cannot be read; save the file as UTF-8",
    formula: "holds a formula; save the value instead",
    row_shape: "has {found} cells where the header has {expected}; a quote or a delimiter is out of place",
    day_form: "is not a date",
    day_missing: "is a day that does not exist",
    day_range: "is not between 1970 and 2199",
    amount_form: "is not an amount",
    amount_decimals: "has more decimals than {currency} has",
    amount_too_large: "is larger than any amount that can be kept",
    amount_negative: "is below zero; only a refund may be",
    currency_other: "is not {currency}; only your own currency is imported",
    status_unknown: "“{word}” is not matched to won, lost or open",
    kind_unknown: "“{word}” is not first, repeat, renewal or refund",
    email_form: "is not an e-mail address",
    country_form: "is not a country code of two letters",
    count_form: "is not a whole number",
    size_unknown: "is neither a number of people nor 1-10, 11-50, 51-250 or 251+",
    tax_id_form: "is not a tax id; 3 to 20 letters and digits",
    tax_id_checksum: "has a wrong check digit",
    tax_id_taken: "belongs to another company",
    twice_in_file: "stands in the file twice and says different things; the first row counts",
    name_ambiguous: "fits more than one; add a tax id",
    kept_here: "was sold or settled already; only a refund takes a sale back",
  },
  ru: {
    required: "не заполнено, а нужно в каждой строке",
    too_long: "длиннее {longest} символов",
    unstorable: "содержит нулевой символ или половину буквы",
    unreadable: "содержит нечитаемые символы; сохраните файл в UTF-8",
    formula: "содержит формулу; сохраните вместо неё значение",
    row_shape: "содержит {found} ячеек, а в заголовке {expected}: не на месте кавычка или разделитель",
    day_form: "не похоже на дату",
    day_missing: "такого дня не существует",
    day_range: "не между 1970 и 2199 годом",
    amount_form: "не похоже на сумму",
    amount_decimals: "знаков после запятой больше, чем бывает у {currency}",
    amount_too_large: "больше любой суммы, которую можно сохранить",
    amount_negative: "меньше нуля; так может быть только у возврата",
    currency_other: "не {currency}; загружается только ваша валюта",
    status_unknown: "«{word}» не сопоставлено с «выиграна», «проиграна» или «в работе»",
    kind_unknown: "«{word}» — не первая, не повторная, не продление и не возврат",
    email_form: "не похоже на адрес почты",
    country_form: "не код страны из двух букв",
    count_form: "не целое число",
    size_unknown: "не число сотрудников и не 1-10, 11-50, 51-250 или 251+",
    tax_id_form: "не похоже на ИНН: нужно от 3 до 20 букв и цифр",
    tax_id_checksum: "не сходится контрольная цифра",
    tax_id_taken: "принадлежит другой компании",
    twice_in_file: "встречается в файле дважды с разным содержанием; засчитана первая строка",
    name_ambiguous: "подходит больше чем к одной записи; добавьте ИНН",
    kept_here: "уже продано или рассчитано; вернуть продажу можно только возвратом",
  },
};

/** What is wrong with a cell or a row, as a sentence about the column of the file: `"Close date" is not a date`. */
export function describeRowProblem(
  { field, problem, params }: RowProblem,
  { locale, column }: { locale: "en" | "ru"; column: string | null },
): string {
  const words = problemWords[locale][problem].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params?.[name] ?? ""),
  );
  const row = locale === "ru" ? "Строка" : "The row";
  const named = locale === "ru" ? `«${column ?? field}»` : `“${column ?? field}”`;
  return field === "row" ? `${row}: ${words}` : `${named}: ${words}`;
}
