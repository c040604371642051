import type { i18n } from "i18next";
import { en } from "./en/index.ts";
import type { Language } from "./languages.ts";
import { ru } from "./ru/index.ts";
import { makeTranslator } from "./translator.ts";

const translators: Record<Language, i18n> = { en: makeTranslator("en", en), ru: makeTranslator("ru", ru) };

/** The translator of a language with every word of the product. On the server only: a browser loads one face. */
export function serverTranslator(language: Language): i18n {
  return translators[language];
}
