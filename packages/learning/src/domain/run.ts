import { lessonsIn, type Outline } from "./outline.ts";

/** What is known of one learner in one course, as it is published now. */
export interface RunFacts {
  readonly outline: Outline;
  readonly passingPercent: number;
  /** Runs through the questions that this learner has; null when as many as they like. */
  readonly attemptLimit: number | null;
  readonly startedAt: Date | null;
  readonly lastLessonId: string | null;
  readonly visits: readonly { readonly lessonId: string; readonly done: boolean }[];
  /** From the first on. */
  readonly attempts: readonly RunAttempt[];
  /** What was answered in the latest run. */
  readonly answers: readonly { readonly versionId: string; readonly isRight: boolean }[];
  readonly completed: boolean;
}

/** A run through the questions. */
export interface RunAttempt {
  readonly id: string;
  readonly number: number;
  /** Null while it is open. */
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
}

/** How a learner stands in a course. */
export type RunState = "new" | "under_way" | "failed" | "spent" | "passed";

/** A lesson for one learner. */
export interface LessonState {
  readonly lessonId: string;
  readonly opened: boolean;
  /** Read, and its questions answered in this run. */
  readonly done: boolean;
  readonly questionsLeft: number;
}

/** Where a learner stands, and where they go on. */
export interface Run {
  readonly state: RunState;
  readonly lessons: readonly LessonState[];
  readonly doneCount: number;
  readonly totalCount: number;
  /** The lesson to go on with; null when nothing is left to do, or the run has ended. */
  readonly nextLessonId: string | null;
  /** The run that answers go into; null when none is open. */
  readonly openAttempt: RunAttempt | null;
  /** Null when as many as they like. */
  readonly attemptsLeft: number | null;
}

/**
 * Decides where a learner stands. Lessons that were read count in whatever version of the course; answers count while
 * the course asks in those words, so that a question whose words have changed is asked again. A run that has ended
 * short of passing asks nothing until another is begun.
 */
export function decideRun(facts: RunFacts): Run {
  const openAttempt = facts.attempts.find(({ passed }) => passed === null) ?? null;
  const ended = openAttempt === null && facts.attempts.length > 0;
  const lessons = decideLessons(facts, facts.completed || ended);
  const used = facts.attempts.length;
  const attemptsLeft = facts.attemptLimit === null ? null : Math.max(0, facts.attemptLimit - used);
  const state = decideState(facts, ended, attemptsLeft);
  return {
    state,
    lessons,
    doneCount: lessons.filter(({ done }) => done).length,
    totalCount: lessons.length,
    nextLessonId: state === "failed" || state === "spent" ? null : findNext(facts, lessons),
    openAttempt,
    attemptsLeft,
  };
}

function decideLessons(facts: RunFacts, nothingToAnswer: boolean): LessonState[] {
  const visits = new Map(facts.visits.map(({ lessonId, done }) => [lessonId, done]));
  const answered = new Set(facts.answers.map(({ versionId }) => versionId));
  return lessonsIn(facts.outline).map(({ id, questions }) => {
    const left = questions.filter(({ versionId }) => !answered.has(versionId)).length;
    const questionsLeft = nothingToAnswer ? 0 : left;
    return {
      lessonId: id,
      opened: visits.has(id),
      done: visits.get(id) === true && questionsLeft === 0,
      questionsLeft,
    };
  });
}

function decideState(facts: RunFacts, ended: boolean, attemptsLeft: number | null): RunState {
  if (facts.completed) return "passed";
  if (ended) return attemptsLeft === 0 ? "spent" : "failed";
  return facts.startedAt === null && facts.visits.length === 0 ? "new" : "under_way";
}

/** Where they were, if that is not done yet; else the first that is not, looking onwards from there. */
function findNext({ lastLessonId }: RunFacts, lessons: readonly LessonState[]): string | null {
  const at = Math.max(
    0,
    lessons.findIndex(({ lessonId }) => lessonId === lastLessonId),
  );
  const onwards = [...lessons.slice(at), ...lessons.slice(0, at)];
  return onwards.find(({ done }) => !done)?.lessonId ?? null;
}

/** Whether the run has come to its end: everything read and everything answered. */
export function isComplete(run: Run): boolean {
  return (
    (run.state === "under_way" || run.state === "new") &&
    run.totalCount > 0 &&
    run.doneCount === run.totalCount
  );
}

/** How many of the course's questions were answered rightly in the latest run, of how many. */
export function countRight({ outline, answers }: Pick<RunFacts, "outline" | "answers">): {
  rightCount: number;
  questionCount: number;
} {
  const right = new Set(answers.filter(({ isRight }) => isRight).map(({ versionId }) => versionId));
  const asked = lessonsIn(outline).flatMap(({ questions }) => questions);
  return {
    rightCount: asked.filter(({ versionId }) => right.has(versionId)).length,
    questionCount: asked.length,
  };
}
