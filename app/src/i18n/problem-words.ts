import type { TFunction } from "i18next";

/** The words for what is wrong with a field; a key without words (a schema's own message) shows as “does not look right”. */
export function problemWords(t: TFunction, problem: string, params: object = {}): string {
  const translate = t as unknown as (keys: string[], options: object) => string;
  return translate([`problems:${problem}`, "problems:wrong_form"], { ...params });
}
