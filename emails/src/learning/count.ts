const rules = new Intl.PluralRules("ru");

/** A number with its noun. Russian has three forms: one, few, many. */
export const count = {
  en: (number: number, [one, other]: readonly [string, string]): string =>
    `${number} ${number === 1 ? one : other}`,
  ru: (number: number, [one, few, many]: readonly [string, string, string]): string => {
    const rule = rules.select(number);
    return `${number} ${rule === "one" ? one : rule === "few" ? few : many}`;
  },
};
