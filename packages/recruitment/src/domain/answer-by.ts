import { dayInZone, dayMs, startOfDay } from "@tributary/kernel";

/** Working days in which an applicant is promised an answer. */
const promised = 2;

/**
 * The end of the day by which an application of that instant is answered: the second working day after it in the
 * vendor's zone. Saturdays and Sundays do not count; holidays nobody here knows.
 */
export function answerBy(submittedAt: Date, timeZone: string): Date {
  let day = Date.parse(`${dayInZone(submittedAt, timeZone)}T00:00:00Z`);
  for (let left = promised; left > 0; ) {
    day += dayMs;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  const next = new Date(day + dayMs).toISOString().slice(0, 10);
  return new Date(startOfDay(next, timeZone).getTime() - 1);
}
