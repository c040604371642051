import { joinQuotes } from "@tributary/kernel";
import { createInstance, type i18n, type Resource } from "i18next";
import { compileWords, type Fill, fillsPlainly } from "./filled-words.ts";
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
  return rememberWords(instance);
}

/** A translator of i18next without the types of its keys, which the callers have. */
type Translate = (key: string, ...filling: unknown[]) => string;

/**
 * A translator's words never change, so each is looked up once, and what is filled in is put between its parts. What is given back
 * inherits from the instance and owns next to nothing: react-i18next copies all that a translator owns each time a
 * component asks for one, and that alone was a tenth of the time of a page.
 */
function rememberWords(instance: i18n): i18n {
  const fix = instance.getFixedT as unknown as (...of: unknown[]) => Translate;
  const known = new Map<string, Translate>();
  const getFixedT = (...of: unknown[]): Translate => {
    const name = JSON.stringify(of);
    const translate = known.get(name) ?? rememberingWords(fix(...of));
    known.set(name, translate);
    return translate;
  };
  return Object.assign(Object.create(instance), { getFixedT }) as i18n;
}

function rememberingWords(translate: Translate): Translate {
  const plain = new Map<string, string>();
  const templates = new Map<string, Fill | null>();
  const remembering: Translate = (key, ...filling) => {
    if (filling.length === 0) {
      const words = plain.get(key) ?? translate(key);
      plain.set(key, words);
      return words;
    }
    const [values] = filling;
    if (filling.length > 1 || !fillsPlainly(values)) return joined(translate(key, ...filling));
    let fill = templates.get(key);
    if (fill === undefined) {
      fill = compileWords(translate(key, { skipInterpolation: true }));
      templates.set(key, fill);
    }
    return joined(fill?.(values) ?? translate(key, values));
  };
  return Object.assign(remembering, translate);
}

/** Whole parts of the words, which some ask for, are no text. */
function joined(words: unknown): string {
  return (typeof words === "string" ? joinQuotes(words) : words) as string;
}
