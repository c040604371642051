import { useTranslation } from "react-i18next";

/** A problem of the mapping: which field, and what is wrong with it. */
interface MappingProblem {
  readonly field: string;
  readonly problem: string;
}

/** Says a problem of the mapping in words: “Client: needs a column.” */
export function useProblemWords(): (problem: MappingProblem) => string {
  const { t } = useTranslation("imports");
  const word = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return ({ field, problem }) =>
    `${word(`fields.${field}`, { defaultValue: field })}: ${word(`problems.${problem}`, { defaultValue: problem })}.`;
}
