import { createHash } from "node:crypto";
import { err, invalid, ok, type Result } from "@tributary/kernel";
import type { QuestionKind } from "./content.ts";

/** One possible answer. */
export interface QuestionOption {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
}

/** What of a question decides whether an answer is right. */
export interface Answerable {
  readonly kind: QuestionKind;
  readonly options: readonly QuestionOption[];
}

/**
 * Decides whether what was chosen is right: exactly the right options, no more and no fewer. `invalid` at `chosen`:
 * nothing chosen (`required`), an option that the question has not (`unknown`), several where one is asked for.
 */
export function decideAnswer(
  { kind, options }: Answerable,
  chosen: readonly string[],
): Result<{ chosen: string[]; isRight: boolean }> {
  const picked = new Set(chosen);
  if (picked.size === 0) return err(invalid("chosen", "required"));
  if ([...picked].some((id) => options.every((option) => option.id !== id))) {
    return err(invalid("chosen", "unknown"));
  }
  if (kind === "single" && picked.size > 1) return err(invalid("chosen", "one_only"));
  const isRight = options.every(({ id, right }) => picked.has(id) === right);
  return ok({ chosen: options.filter(({ id }) => picked.has(id)).map(({ id }) => id), isRight });
}

/**
 * Options in the order in which one learner sees them: the same on every device and after every reload, another for
 * another learner or run, so that nobody learns positions. `seed` names the learner, the run and the question.
 */
export function shuffleOptions<Option extends { readonly id: string }>(
  options: readonly Option[],
  seed: string,
): Option[] {
  const keyed = options.map((option) => ({
    option,
    key: createHash("sha256").update(`${seed}:${option.id}`).digest("hex"),
  }));
  return keyed.sort((left, right) => (left.key < right.key ? -1 : 1)).map(({ option }) => option);
}

/** How a run ended. */
export interface Score {
  readonly rightCount: number;
  readonly questionCount: number;
  /** Rounded down, so that 100 means all. A course without questions is passed with 100. */
  readonly scorePercent: number;
  readonly passed: boolean;
}

/** Decides what a run came to. It passes from `passingPercent` of right answers on, exactly, not after rounding. */
export function decideScore({
  rightCount,
  questionCount,
  passingPercent,
}: {
  readonly rightCount: number;
  readonly questionCount: number;
  readonly passingPercent: number;
}): Score {
  const scorePercent = questionCount === 0 ? 100 : Math.floor((100 * rightCount) / questionCount);
  return {
    rightCount,
    questionCount,
    scorePercent,
    passed: 100 * rightCount >= passingPercent * questionCount,
  };
}
