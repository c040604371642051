import { dayMs } from "@tributary/kernel";

/** What tries at a password are counted by. */
export type TryKind = "account" | "address" | "browser" | "present_password";

/** How many tries are free, how long the first wait is (it doubles with each try), and the longest. */
const steps: Record<TryKind, { free: number; firstSeconds: number; mostSeconds: number }> = {
  account: { free: 5, firstSeconds: 2, mostSeconds: 15 * 60 },
  // An office has one address, so it may err more often.
  address: { free: 50, firstSeconds: 1, mostSeconds: 15 * 60 },
  browser: { free: 5, firstSeconds: 2, mostSeconds: 15 * 60 },
  present_password: { free: 5, firstSeconds: 2, mostSeconds: 15 * 60 },
};

/** Tries this old are forgotten when there was none since. */
export const forgottenAfterMs = dayMs;

/** What is known of the tries under one key. */
export interface Tries {
  readonly tries: number;
  readonly lastTryAt: Date;
  readonly freeAt: Date;
}

/** A try that may be made, and what is known afterwards; or the wait until there may be one. */
export type TryDecision =
  | { readonly may: true; readonly after: Tries }
  | { readonly may: false; readonly waitMs: number };

/**
 * Whether a try may be made now. A try that has to wait is not counted, so nobody makes the wait longer by knocking
 * during it. The wait doubles from the first try that is not free, up to a quarter of an hour.
 */
export function decideTry(kind: TryKind, known: Tries | null, now: Date): TryDecision {
  const waitMs = (known?.freeAt.getTime() ?? 0) - now.getTime();
  if (waitMs > 0) return { may: false, waitMs };
  const isOld = !known || now.getTime() - known.lastTryAt.getTime() > forgottenAfterMs;
  const tries = isOld ? 1 : known.tries + 1;
  return {
    may: true,
    after: { tries, lastTryAt: now, freeAt: new Date(now.getTime() + pauseAfter(kind, tries)) },
  };
}

function pauseAfter(kind: TryKind, tries: number): number {
  const { free, firstSeconds, mostSeconds } = steps[kind];
  if (tries <= free) return 0;
  return Math.min(firstSeconds * 2 ** Math.min(tries - free - 1, 20), mostSeconds) * 1000;
}
