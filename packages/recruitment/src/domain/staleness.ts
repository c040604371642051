import { dayMs } from "@tributary/kernel";

/** Whole days that a card has stood in its stage. */
export function daysInStage(enteredAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - enteredAt.getTime()) / dayMs));
}

/** Whether a card has stood in its stage for longer than the stage allows; one that allows all never grows stale. */
export function isStale(enteredAt: Date, staleAfterDays: number | null, now: Date): boolean {
  return staleAfterDays !== null && now.getTime() - enteredAt.getTime() > staleAfterDays * dayMs;
}

/** Before which moment a card must have come into a stage to be stale now. */
export function staleBefore(staleAfterDays: number, now: Date): Date {
  return new Date(now.getTime() - staleAfterDays * dayMs);
}
