import { createInstance, type i18n, type Resource } from "i18next";
import type { Language } from "./languages.ts";

/** Makes the translator of one language with the words it is given. React escapes, so i18next need not. */
export function makeTranslator(language: Language, words: object): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: "common",
    resources: { [language]: words } as Resource,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    showSupportNotice: false,
  });
  return instance;
}
