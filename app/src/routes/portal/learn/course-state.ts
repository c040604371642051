import type { OwnCourse, RunState } from "@tributary/learning";
import { lessonsIn } from "@tributary/learning";

/** A course as the portal's lists show it. */
export interface CourseLine {
  readonly courseId: string;
  readonly title: string;
  readonly state: RunState;
  readonly doneCount: number;
  readonly totalCount: number;
  /** Minutes of the lessons that are left. */
  readonly minutesLeft: number;
  readonly required: boolean;
  readonly dueAt: Date | null;
  readonly scorePercent: number | null;
  readonly lastSeenAt: Date | null;
}

/** What of a learner's course a list shows. For loaders. */
export function courseLine({ run, outline, ...course }: OwnCourse): CourseLine {
  const left = new Set(run.lessons.filter(({ done }) => !done).map(({ lessonId }) => lessonId));
  const minutes = lessonsIn(outline).filter(({ id }) => left.has(id));
  return {
    courseId: course.courseId,
    title: course.title,
    state: run.state,
    doneCount: run.doneCount,
    totalCount: run.totalCount,
    minutesLeft: minutes.reduce((sum, lesson) => sum + lesson.minutes, 0),
    required: course.required,
    dueAt: course.completed ? null : course.dueAt,
    scorePercent:
      course.completion?.scorePercent ??
      course.attempts.findLast(({ scorePercent }) => scorePercent !== null)?.scorePercent ??
      null,
    lastSeenAt: course.lastSeenAt,
  };
}

/**
 * The course to go on with: what is required first, by the day it is due; then what was begun, the latest first; then
 * the others in their order. Null when nothing is left to do.
 */
export function nextCourse(courses: readonly CourseLine[]): CourseLine | null {
  const open = courses.filter(
    ({ state, totalCount }) => state !== "passed" && state !== "spent" && totalCount > 0,
  );
  const rank = ({ required, dueAt, lastSeenAt }: CourseLine): number[] => [
    required ? 0 : 1,
    dueAt?.getTime() ?? Number.POSITIVE_INFINITY,
    -(lastSeenAt?.getTime() ?? 0),
  ];
  return open.toSorted((left, right) => compare(rank(left), rank(right)))[0] ?? null;
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [at, value] of left.entries()) {
    const other = right[at] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
