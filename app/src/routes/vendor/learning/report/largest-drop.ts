import type { LessonFigures } from "@tributary/learning";

/** A lesson at which learners stop. */
export interface Drop {
  readonly title: string;
  /** Of those who opened it, the share that was never done with it. */
  readonly share: number;
}

const fewest = 5;
const worthSaying = 0.1;

/**
 * The lesson in which the largest share of those who opened it stopped; null when no lesson loses a tenth, or too few
 * were there to tell.
 */
export function largestDrop(
  lessons: readonly Pick<LessonFigures, "title" | "opened" | "done">[],
): Drop | null {
  const drops = lessons
    .filter(({ opened }) => opened >= fewest)
    .map(({ title, opened, done }) => ({ title: withoutQuotes(title), share: (opened - done) / opened }))
    .filter(({ share }) => share >= worthSaying)
    .toSorted((left, right) => right.share - left.share);
  return drops[0] ?? null;
}

/** A title that is itself a quotation stands in a sentence that puts quotes around it. */
function withoutQuotes(title: string): string {
  return title.replace(/^[“«"](.*)[”»"]$/u, "$1");
}
