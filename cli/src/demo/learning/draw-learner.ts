import { lessonsIn, type OutlineLesson } from "@tributary/learning";
import { daysLater } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { DemoCourse } from "./write-courses.ts";

/** One learner's way through a course. */
export interface LearnerStory {
  readonly memberId: string;
  readonly partnerId: string;
  readonly memberName: string;
  readonly assignedAt: Date;
  readonly dueAt: Date | null;
  readonly startedAt: Date | null;
  readonly visits: readonly {
    readonly lessonId: string;
    readonly openedAt: Date;
    readonly doneAt: Date | null;
  }[];
  readonly attempts: readonly AttemptStory[];
  readonly passed: AttemptStory | null;
}

/** One run through the questions. */
export interface AttemptStory {
  readonly number: number;
  readonly startedAt: Date;
  /** Null while it is open. */
  readonly finishedAt: Date | null;
  readonly answers: readonly {
    readonly question: OutlineLesson["questions"][number];
    readonly chosen: readonly string[];
    readonly isRight: boolean;
    readonly at: Date;
  }[];
}

/** Whom a story is about, and what of it is settled beforehand. */
export interface StoryFacts {
  readonly memberId: string;
  readonly partnerId: string;
  readonly memberName: string;
  readonly assignedAt: Date;
  readonly now: Date;
  /** How many lessons they get through; drawn when left out. */
  readonly lessons?: number;
  readonly begins?: boolean;
}

const hour = 1 / 24;
const mostAttempts = 3;

/** Draws how somebody went through a course: where they stopped, what they got wrong, whether they tried again. */
export function drawLearner(course: DemoCourse, facts: StoryFacts, random: Random): LearnerStory {
  const { script, outline } = course;
  const { now, assignedAt, ...learner } = facts;
  const story = {
    ...learner,
    assignedAt,
    dueAt: script.dueDays === null ? null : daysLater(assignedAt, script.dueDays),
  };
  const begins = facts.begins ?? random.chance(script.pull);
  const at = daysLater(assignedAt, 0.5 + 9 * random.next() ** 2);
  if (!begins || at > now) return { ...story, startedAt: null, visits: [], attempts: [], passed: null };
  const far = facts.lessons ?? drawDistance(lessonsIn(outline), random);
  const walked = walk(course, { from: at, now, far }, random);
  const attempts = drawAttempts(course, { ...walked, now }, random);
  const last = attempts.at(-1);
  const passed = walked.whole && last?.finishedAt && hasPassed(course, last) ? last : null;
  return { ...story, startedAt: at, visits: walked.visits, attempts, passed };
}

interface Walk {
  readonly visits: { readonly lessonId: string; readonly openedAt: Date; readonly doneAt: Date | null }[];
  readonly answers: AttemptStory["answers"][number][];
  /** All lessons are done. */
  readonly whole: boolean;
}

/** Goes through the lessons one after the other, as far as somebody gets and as time allows. */
function walk(
  course: DemoCourse,
  { from, now, far }: { from: Date; now: Date; far: number },
  random: Random,
): Walk {
  const lessons = lessonsIn(course.outline);
  const visits: Walk["visits"] = [];
  const answers: Walk["answers"] = [];
  let at = from;
  for (const [index, lesson] of lessons.entries()) {
    if (at > now || index > far) break;
    const doneAt = daysLater(at, hour * (0.1 + 0.3 * random.next()));
    const done = index < far && doneAt <= now;
    visits.push({ lessonId: lesson.id, openedAt: at, doneAt: done ? doneAt : null });
    if (!done) break;
    const when = { lesson: index, attempt: 1, at: doneAt };
    for (const question of lesson.questions) answers.push(drawAnswer(course, question, when, random));
    at = daysLater(doneAt, random.chance(0.6) ? hour * random.next() : 3 * random.next());
  }
  return { visits, answers, whole: visits.filter(({ doneAt }) => doneAt !== null).length === lessons.length };
}

/** A lesson on how one talks about money is where most stop. */
function drawDistance(lessons: readonly OutlineLesson[], random: Random): number {
  const hardest = Math.floor(lessons.length / 2);
  for (const index of lessons.keys()) {
    if (random.chance(index === hardest && lessons.length > 4 ? 0.14 : 0.025)) return index;
  }
  return lessons.length;
}

function drawAnswer(
  course: DemoCourse,
  question: OutlineLesson["questions"][number],
  { lesson, attempt, at }: { readonly lesson: number; readonly attempt: number; readonly at: Date },
  random: Random,
): AttemptStory["answers"][number] {
  const { right, wrong } = course.answersOf.get(question.versionId) ?? { right: [], wrong: [] };
  const difficulty = (right.length > 1 ? 0.36 : 0.1) + ((lesson * 7) % 5) * 0.045;
  const isRight = random.chance(1 - difficulty / attempt);
  if (isRight) return { question, chosen: right, isRight, at };
  return { question, chosen: right.length > 1 ? right.slice(1) : [random.pick(wrong)], isRight, at };
}

/** A first run that falls short is mostly tried again, with better luck. */
function drawAttempts(
  course: DemoCourse,
  first: Pick<Walk, "answers" | "whole"> & { readonly now: Date },
  random: Random,
): AttemptStory[] {
  const [opening] = first.answers;
  if (!opening) return [];
  const finishedAt = first.whole ? (first.answers.at(-1)?.at ?? null) : null;
  const attempts: AttemptStory[] = [{ number: 1, startedAt: opening.at, finishedAt, answers: first.answers }];
  for (let number = 2; number <= mostAttempts; number += 1) {
    const last = attempts.at(-1);
    if (!last?.finishedAt || hasPassed(course, last) || !random.chance(0.8)) break;
    const at = daysLater(last.finishedAt, 0.2 + 3 * random.next());
    if (at > first.now) break;
    const answers = lessonsIn(course.outline).flatMap((lesson, index) =>
      lesson.questions.map((question) =>
        drawAnswer(course, question, { lesson: index, attempt: number, at }, random),
      ),
    );
    attempts.push({ number, startedAt: at, finishedAt: at, answers });
  }
  return attempts;
}

/** How many answers of a run were right. */
export function rightIn({ answers }: AttemptStory): number {
  return answers.filter(({ isRight }) => isRight).length;
}

function hasPassed({ script }: DemoCourse, attempt: AttemptStory): boolean {
  return 100 * rightIn(attempt) >= script.passingPercent * attempt.answers.length;
}
