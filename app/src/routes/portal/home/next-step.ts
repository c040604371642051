/** What a person is asked to do next. */
export type NextStepName = "first_lead" | "first_this_month" | "keep_going";

/** Decides the one next thing by the newest lead that the person can see, and where the month began. */
export function decideNextStep(newestLeadAt: Date | null, monthFrom: Date): NextStepName {
  if (newestLeadAt === null) return "first_lead";
  return newestLeadAt < monthFrom ? "first_this_month" : "keep_going";
}
