import { dayMs, hourMs } from "@tributary/kernel";

/** For how long providers remember an idempotency key. Past that, sending again might deliver twice. */
const providersRemember = dayMs;
const firstPause = 10_000;
const longestPause = 4 * hourMs;

/** Where a mail stands when it is taken up. */
export interface Attempt {
  /** When its text was frozen and first handed to a transport; null when it never was. */
  readonly firstAttemptAt: Date | null;
  /** The process that had it disappeared after handing it over: nobody knows whether it went out. */
  readonly mayHaveBeenSent: boolean;
}

/** How handing a mail over ended badly. */
export type SendFailure =
  /** It did not go out, or the same key makes the repetition harmless. */
  | { readonly kind: "again"; readonly code: string; readonly retryAfterMs?: number }
  /** It will never be taken: a wrong address, a wrong sender. */
  | { readonly kind: "refused"; readonly code: string }
  /** It may have gone out, and sending again might deliver twice. */
  | { readonly kind: "unknown"; readonly code: string };

/** What becomes of a mail after a failure. In `review` a person decides. */
export type AfterFailure =
  | { readonly status: "queued"; readonly notBefore: Date }
  | { readonly status: "failed" }
  | { readonly status: "review" };

/**
 * Whether a mail may be handed over now, or a person has to look at it first. `onceByKey` tells that the transport's
 * provider takes one key once, for a day.
 */
export function decideAttempt(
  attempt: Attempt,
  { now, onceByKey }: { now: Date; onceByKey: boolean },
): "send" | "review" {
  if (attempt.mayHaveBeenSent && !onceByKey) return "review";
  return isForgotten(attempt.firstAttemptAt, now) ? "review" : "send";
}

/**
 * What becomes of a mail after its failure number `attempts`: pauses of 10 s, 40 s, 160 s… up to 4 h, longer when the
 * provider asks for it, all within a day of the first try.
 */
export function decideAfterFailure(
  failure: SendFailure,
  { attempts, firstAttemptAt, now }: { attempts: number; firstAttemptAt: Date | null; now: Date },
): AfterFailure {
  if (failure.kind === "refused") return { status: "failed" };
  if (failure.kind === "unknown") return { status: "review" };
  const pause = Math.min(firstPause * 4 ** Math.max(attempts - 1, 0), longestPause);
  const notBefore = new Date(now.getTime() + Math.max(pause, failure.retryAfterMs ?? 0));
  return isForgotten(firstAttemptAt ?? now, notBefore)
    ? { status: "review" }
    : { status: "queued", notBefore };
}

function isForgotten(firstAttemptAt: Date | null, at: Date): boolean {
  return firstAttemptAt !== null && at.getTime() - firstAttemptAt.getTime() >= providersRemember;
}
