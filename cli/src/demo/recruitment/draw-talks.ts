import { dayMs } from "@tributary/kernel";
import type { Stage } from "@tributary/programs";
import type { Somebody } from "../lead-rows.ts";
import type { Tools } from "../make-partners.ts";

/** A step of a drawn negotiation; the first one opens it. */
export interface TalkMove {
  readonly at: Date;
  readonly stage: Stage;
  readonly status: "open" | "signed" | "refused";
}

/** A drawn negotiation. */
export interface Talk {
  readonly partnerId: string;
  readonly programId: string;
  readonly manager: Somebody | null;
  readonly moves: readonly [TalkMove, ...TalkMove[]];
}

/** How long a stage usually takes, in days, by its place. */
const usualDays = [4, 9, 13, 8, 8, 8];

/**
 * Draws the way to a stage, backwards from the moment at which it got there: so a negotiation that was signed on a day
 * was signed on that day, however long it took.
 */
export function wayTo(
  { random, calendar }: Tools,
  stages: readonly Stage[],
  { place, at, slow = 1 }: { place: number; at: Date; slow?: number },
): Talk["moves"] {
  const moves: TalkMove[] = [];
  let moment = at.getTime();
  for (let step = place; step >= 0; step -= 1) {
    const stage = stages[step];
    if (!stage) continue;
    moves.unshift({ at: new Date(Math.min(moment, calendar.now.getTime())), stage, status: "open" });
    // Some skip a stage.
    if (step > 1 && random.chance(0.08)) step -= 1;
    moment -= (usualDays[step - 1] ?? 5) * slow * random.factor(0.6) * dayMs;
  }
  const [first, ...later] = moves;
  if (!first) throw new Error("a negotiation stands in a stage");
  return [first, ...later];
}

/** A moment so many days before another. */
export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * dayMs);
}
