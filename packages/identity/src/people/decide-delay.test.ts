import { describe, expect, it } from "vitest";
import { decideTry, type Tries, type TryKind } from "./decide-delay.ts";

const start = new Date("2026-03-02T09:00:00Z");

/** How many seconds each try has to wait after the one before it, when none is made too early. */
function waits(kind: TryKind, count: number): number[] {
  let known: Tries | null = null;
  let now = start;
  return Array.from({ length: count }, () => {
    const first = decideTry(kind, known, now);
    const wait = first.may ? 0 : first.waitMs / 1000;
    now = new Date(now.getTime() + wait * 1000);
    const made = first.may ? first : decideTry(kind, known, now);
    if (!made.may) throw new Error("the wait was not long enough");
    known = made.after;
    return wait;
  });
}

describe("tries at a password", () => {
  it("are free at first, then wait twice as long each time, at most a quarter of an hour", () => {
    expect(waits("account", 18)).toEqual([
      0, 0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900,
    ]);
  });

  it("of a whole network address are free more often", () => {
    expect(waits("address", 54).slice(49)).toEqual([0, 0, 1, 2, 4]);
  });

  it("that come too early are not counted and lengthen nothing", () => {
    const known = { tries: 9, lastTryAt: start, freeAt: new Date(start.getTime() + 16_000) };
    const early = new Date(start.getTime() + 15_000);
    expect(decideTry("account", known, early)).toEqual({ may: false, waitMs: 1_000 });
    expect(decideTry("account", known, known.freeAt)).toMatchObject({ may: true, after: { tries: 10 } });
  });

  it("are forgotten after a day without any", () => {
    const known = { tries: 20, lastTryAt: start, freeAt: start };
    const later = new Date(start.getTime() + 25 * 3_600_000);
    expect(decideTry("account", known, later)).toMatchObject({
      may: true,
      after: { tries: 1, freeAt: later },
    });
  });
});
