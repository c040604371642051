import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAfterFailure, decideAttempt } from "./decide-attempt.ts";

const now = new Date("2026-03-10T12:00:00Z");
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe("decideAttempt", () => {
  it.each([
    ["never tried", { firstAttemptAt: null, mayHaveBeenSent: false }, "send", "send"],
    ["failed for certain an hour ago", { firstAttemptAt: ago(1), mayHaveBeenSent: false }, "send", "send"],
    [
      "its process vanished while sending",
      { firstAttemptAt: ago(1), mayHaveBeenSent: true },
      "send",
      "review",
    ],
    [
      "tried a minute less than a day ago",
      { firstAttemptAt: ago(23.99), mayHaveBeenSent: false },
      "send",
      "send",
    ],
    ["tried a day ago", { firstAttemptAt: ago(24), mayHaveBeenSent: false }, "review", "review"],
  ] as const)("%s", (_, attempt, withKey, withoutKey) => {
    expect(decideAttempt(attempt, { now, onceByKey: true })).toBe(withKey);
    expect(decideAttempt(attempt, { now, onceByKey: false })).toBe(withoutKey);
  });
});

describe("decideAfterFailure", () => {
  const again = { kind: "again", code: "http_500" } as const;

  it.each([
    [1, 10],
    [2, 40],
    [3, 160],
    [4, 640],
    [8, 4 * 3600],
    [60, 4 * 3600],
  ])("after attempt %i waits %i s", (attempts, seconds) => {
    const after = decideAfterFailure(again, { attempts, firstAttemptAt: now, now });
    expect(after).toEqual({ status: "queued", notBefore: new Date(now.getTime() + seconds * 1000) });
  });

  it("waits as long as the provider asks", () => {
    const after = decideAfterFailure(
      { ...again, retryAfterMs: 60_000 },
      { attempts: 1, firstAttemptAt: now, now },
    );
    expect(after).toEqual({ status: "queued", notBefore: new Date(now.getTime() + 60_000) });
  });

  it("gives up on what is refused and asks a person about what is unknown", () => {
    const at = { attempts: 1, firstAttemptAt: now, now };
    expect(decideAfterFailure({ kind: "refused", code: "http_422" }, at)).toEqual({ status: "failed" });
    expect(decideAfterFailure({ kind: "unknown", code: "smtp_lost" }, at)).toEqual({ status: "review" });
  });

  it("never tries again a day after the first try", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 172_800_000 }),
        (attempts, age) => {
          const firstAttemptAt = new Date(now.getTime() - age);
          const after = decideAfterFailure(again, { attempts, firstAttemptAt, now });
          if (after.status !== "queued") return after.status === "review";
          return (
            decideAttempt(
              { firstAttemptAt, mayHaveBeenSent: false },
              { now: after.notBefore, onceByKey: true },
            ) === "send"
          );
        },
      ),
    );
  });
});
