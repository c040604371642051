import { addDays, dayInZone, type LocalDay } from "@tributary/kernel";

/** So many days before a card becomes free its manager is told: once, and once more. */
export const warningDays = { first: 14, last: 3 } as const;

/** What the policy looks at: a card that somebody looks after. */
export interface Countdown {
  /** The last of: what its manager did for it, the day they got it. */
  readonly countedFrom: Date;
  /** The setting of the partner's program; of several the longest. */
  readonly releaseAfterDays: number;
  /** The vendor's: days are days of its calendar. */
  readonly timeZone: string;
  /** What the manager was told since: each with the day on which the card was said to become free. */
  readonly warnings: readonly { readonly daysLeft: number; readonly releaseOn: LocalDay }[];
}

/** What is to be done with a card today, and on which day it becomes free if nothing happens. */
export type CardDeed =
  | { readonly do: "keep" | "release"; readonly releaseOn: LocalDay }
  | { readonly do: "warn"; readonly daysLeft: 14 | 3; readonly releaseOn: LocalDay };

/**
 * Decides what becomes of a card. It is free from the beginning of the day that lies `releaseAfterDays` after the last
 * activity; 14 and 3 days before, its manager is told. Nobody loses a card untold: where the last warning is late
 * (the setting was shortened, nothing swept for a while), the card stays for three days after it.
 */
export function decideCard(countdown: Countdown, now: Date): CardDeed {
  const { countedFrom, releaseAfterDays, timeZone, warnings } = countdown;
  const today = dayInZone(now, timeZone);
  const due = addDays(dayInZone(countedFrom, timeZone), releaseAfterDays);
  const last = warnings.find(({ daysLeft }) => daysLeft === warningDays.last);
  const releaseOn = later(due, last ? last.releaseOn : addDays(today, warningDays.last));
  if (last) return { do: today >= releaseOn ? "release" : "keep", releaseOn };
  if (today >= addDays(due, -warningDays.last)) return { do: "warn", daysLeft: warningDays.last, releaseOn };
  const isTold = warnings.some(({ daysLeft }) => daysLeft === warningDays.first);
  // A program that releases after two weeks or less would warn as soon as the manager has done something.
  const isTime = releaseAfterDays > warningDays.first && today >= addDays(due, -warningDays.first);
  if (isTime && !isTold) return { do: "warn", daysLeft: warningDays.first, releaseOn };
  return { do: "keep", releaseOn };
}

function later(one: LocalDay, other: LocalDay): LocalDay {
  return one > other ? one : other;
}
