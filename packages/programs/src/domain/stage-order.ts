/** What of a partner's card a stage may ask for. The name is always there. */
export const stageFields = [
  "taxId",
  "country",
  "region",
  "site",
  "activityCode",
  "legalForm",
  "sizeBand",
  "email",
  "phone",
] as const;
/** One of `stageFields`. */
export type StageField = (typeof stageFields)[number];

/** Stages that a program may have: more do not fit on a board that is looked at. */
export const mostStages = 12;

/**
 * The order of stages after one was asked to stand elsewhere. Null when the ids asked for are not the ones that there
 * are, each once: somebody has added or deleted a stage meanwhile.
 */
export function decideOrder(present: readonly string[], asked: readonly string[]): readonly string[] | null {
  const all = new Set(present);
  const fits = asked.length === present.length && new Set(asked).size === asked.length;
  return fits && asked.every((id) => all.has(id)) ? asked : null;
}
