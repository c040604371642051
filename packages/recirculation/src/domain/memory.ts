import { dayMs, type LocalDay } from "@tributary/kernel";
import { type FSRS, fsrs } from "ts-fsrs";

/** Marks states by the rules that made them. Whoever changes the rules raises it and has all memories computed anew. */
export const schedulerVersion = 1;

/** A fact is known for good after two right answers in a row, on different days, once it would be kept for this long. */
const retireRights = 2;
const retireStability = 60;

/** Grades as FSRS numbers them: right is Good, wrong is Again. */
const again = 1;
const good = 3;

/** How well and how long at most a fact is to be kept. */
export interface KeepingRules {
  /** The share of right answers that is aimed at when a fact comes due, 0.70 to 0.95. */
  readonly desiredRetention: number;
  /** No fact stays away for longer. */
  readonly maximumIntervalDays: number;
}

/** What an answer says about a memory. */
export interface AnswerFact {
  readonly at: Date;
  readonly right: boolean;
  /** The calendar day of the person. */
  readonly day: LocalDay;
}

/** What a person keeps of a fact, as far as their answers tell. */
export interface Memory {
  /** Days after which nine in ten would still know it. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly answeredAt: Date;
  readonly dueAt: Date;
  readonly answers: number;
  readonly rights: number;
  /** Right answers in a row; several on one day are one. */
  readonly streak: number;
  readonly streakDay: LocalDay | null;
  /** Known for good: it is not asked about again. */
  readonly retired: boolean;
}

const schedulers = new Map<string, FSRS>();

function schedulerFor({ desiredRetention, maximumIntervalDays }: KeepingRules): FSRS {
  const key = `${desiredRetention} ${maximumIntervalDays}`;
  let scheduler = schedulers.get(key);
  if (!scheduler) {
    scheduler = fsrs({
      request_retention: desiredRetention,
      maximum_interval: maximumIntervalDays,
      // Steps of minutes are of no use by mail.
      enable_short_term: false,
      enable_fuzz: false,
    });
    schedulers.set(key, scheduler);
  }
  return scheduler;
}

/** Whole days between two instants; none when the clock was moved back. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayMs));
}

/**
 * A memory after one more answer: FSRS-6 with its published weights, long-term. By `next_state` and `next_interval`:
 * `next` of the same library goes past the longest interval and makes the first ones longer than the formula says.
 */
export function rememberAnswer(memory: Memory | null, answer: AnswerFact, rules: KeepingRules): Memory {
  const scheduler = schedulerFor(rules);
  const days = memory ? daysBetween(memory.answeredAt, answer.at) : 0;
  const state = scheduler.next_state(memory, days, answer.right ? good : again);
  const interval = scheduler.next_interval(state.stability, days);
  const sameDay = memory?.streakDay === answer.day && memory.streak > 0;
  const streak = !answer.right ? 0 : sameDay ? memory.streak : (memory?.streak ?? 0) + 1;
  return {
    ...state,
    answeredAt: answer.at,
    dueAt: new Date(answer.at.getTime() + interval * dayMs),
    answers: (memory?.answers ?? 0) + 1,
    rights: (memory?.rights ?? 0) + (answer.right ? 1 : 0),
    streak,
    streakDay: answer.right ? answer.day : null,
    retired: memory?.retired === true || (streak >= retireRights && state.stability >= retireStability),
  };
}

/** The memory that a row of answers leaves, in the order of their time; null for none. */
export function replayAnswers(answers: readonly AnswerFact[], rules: KeepingRules): Memory | null {
  const inOrder = [...answers].sort((one, other) => one.at.getTime() - other.at.getTime());
  let memory: Memory | null = null;
  for (const answer of inOrder) memory = rememberAnswer(memory, answer, rules);
  return memory;
}

/** How likely a right answer is at an instant, 0 to 1, by the forgetting curve of FSRS-6. */
export function recallAt(memory: Pick<Memory, "stability" | "answeredAt">, at: Date): number {
  const scheduler = schedulerFor({ desiredRetention: 0.9, maximumIntervalDays: 365 });
  return scheduler.forgetting_curve(daysBetween(memory.answeredAt, at), memory.stability);
}
