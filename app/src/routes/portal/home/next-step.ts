/** What a person is asked to do next. */
export type NextStepName = "course" | "first_lead" | "first_this_month" | "keep_going";

/** What of a course decides whether it goes before everything else. */
interface WaitingCourse {
  readonly required: boolean;
}

/**
 * Decides the one next thing: a course that is required and not passed goes first; else by the newest lead that the
 * person can see, and where the month began.
 */
export function decideNextStep({
  newestLeadAt,
  monthFrom,
  course,
}: {
  readonly newestLeadAt: Date | null;
  readonly monthFrom: Date;
  readonly course: WaitingCourse | null;
}): NextStepName {
  if (course?.required) return "course";
  if (newestLeadAt === null) return "first_lead";
  return newestLeadAt < monthFrom ? "first_this_month" : "keep_going";
}
