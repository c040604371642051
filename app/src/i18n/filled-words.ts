/** Puts values between the parts of some words; null when one is missing. */
export type Fill = (values: Values) => string | null;

type Values = Readonly<Record<string, string | number>>;

/** What i18next takes as more than a value: it chooses a form of the words, or the words themselves. */
const chooses = new Set([
  "count",
  "ordinal",
  "context",
  "defaultValue",
  "lng",
  "lngs",
  "ns",
  "keyPrefix",
  "replace",
]);

/** Whether all that is filled in is texts and numbers that choose no form. */
export function fillsPlainly(filling: unknown): filling is Values {
  if (typeof filling !== "object" || filling === null) return false;
  for (const [name, value] of Object.entries(filling)) {
    if (chooses.has(name) || (typeof value !== "string" && typeof value !== "number")) return false;
  }
  return true;
}

/**
 * Takes words apart at their `{{names}}`, once: a board fills in two hundred names, and i18next looks for the words and
 * reads them letter by letter each time. Null where they ask for more than that, which i18next is left to do.
 */
export function compileWords(words: string): Fill | null {
  if (words.includes("$t(")) return null;
  const parts = words.split(/\{\{(\w+)\}\}/);
  if (parts.some((part) => part.includes("{{"))) return null;
  return (values) => {
    let filled = parts[0] ?? "";
    for (let at = 1; at < parts.length; at += 2) {
      const value = values[parts[at] ?? ""];
      if (value === undefined) return null;
      filled += value + (parts[at + 1] ?? "");
    }
    return filled;
  };
}
