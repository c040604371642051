import { dayMs } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnswerFact, type KeepingRules, recallAt, rememberAnswer, replayAnswers } from "./memory.ts";

const rules: KeepingRules = { desiredRetention: 0.8, maximumIntervalDays: 180 };
const start = Date.UTC(2026, 0, 5, 9);

function answersAt(gaps: readonly number[], rights: readonly boolean[]): AnswerFact[] {
  let at = start;
  return gaps.map((gap, index) => {
    at += gap * dayMs;
    return { at: new Date(at), right: rights[index] ?? true, day: new Date(at).toISOString().slice(0, 10) };
  });
}

describe("a memory", () => {
  it("is what FSRS-6 was published with: grades 1,3,3,3,3,3 after 0,0,1,3,8,21 days", () => {
    const memory = replayAnswers(
      answersAt([0, 0, 1, 3, 8, 21], [false, true, true, true, true, true]),
      rules,
    );
    expect(memory?.stability).toBeCloseTo(53.335106, 3);
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 5);
  });

  it.each([
    [true, 2.3065, 2.118104],
    [false, 0.212, 6.4133],
  ])(
    "begins with the first state of the table when the answer is right: %s",
    (right, stability, difficulty) => {
      const memory = replayAnswers(answersAt([0], [right]), rules);
      expect(memory?.stability).toBeCloseTo(stability, 4);
      expect(memory?.difficulty).toBeCloseTo(difficulty, 4);
    },
  );

  it("comes due after 8, 75 and then 180 days, exactly, while every answer is right", () => {
    let memory = rememberAnswer(null, answersAt([0], [true])[0] as AnswerFact, rules);
    const gaps: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      gaps.push((memory.dueAt.getTime() - memory.answeredAt.getTime()) / dayMs);
      const at = memory.dueAt;
      memory = rememberAnswer(memory, { at, right: true, day: at.toISOString().slice(0, 10) }, rules);
    }
    expect(gaps).toEqual([8, 75, 180, 180]);
  });

  it.each([
    [1, 0.947],
    [7, 0.808],
    [30, 0.668],
    [90, 0.568],
  ])("is kept after %i days with a chance of %f", (days, chance) => {
    const memory = replayAnswers(answersAt([0], [true]), rules);
    expect(memory && recallAt(memory, new Date(start + days * dayMs))).toBeCloseTo(chance, 3);
  });

  it.each([
    ["two right in a row on different days, kept for long", [0, 8, 75], [true, true, true], true],
    ["right twice, but not kept for sixty days yet", [0, 8], [true, true], false],
    ["the last one wrong", [0, 8, 75], [true, true, false], false],
    ["a right one after a wrong one", [0, 8, 90, 90], [true, true, false, true], false],
    ["right twice on one day after a wrong one", [0, 8, 90, 90, 0], [true, true, false, true, true], false],
  ])("is retired or not: %s", (_, gaps, rights, retired) => {
    expect(replayAnswers(answersAt(gaps, rights), rules)?.retired).toBe(retired);
  });

  it("is not retired by one right answer, however long it would be kept", () => {
    const [first] = answersAt([0], [true]);
    const lapsed = {
      ...rememberAnswer(null, first as AnswerFact, rules),
      stability: 90,
      streak: 0,
      streakDay: null,
    };
    const answer = (days: number): AnswerFact => {
      const at = new Date(start + days * dayMs);
      return { at, right: true, day: at.toISOString().slice(0, 10) };
    };
    const once = rememberAnswer(lapsed, answer(30), rules);
    expect(once).toMatchObject({ streak: 1, retired: false });
    expect(rememberAnswer(once, answer(30), rules)).toMatchObject({ streak: 1, retired: false });
    expect(rememberAnswer(once, answer(60), rules)).toMatchObject({ streak: 2, retired: true });
  });

  it("is not thrown off by a clock that was moved back", () => {
    const memory = rememberAnswer(null, { at: new Date(start), right: true, day: "2026-01-05" }, rules);
    const before = { at: new Date(start - 3 * dayMs), right: true, day: "2026-01-02" };
    expect(rememberAnswer(memory, before, rules).stability).toBeGreaterThan(0);
  });

  it("is the same whatever order its answers are read in, never due past the longest interval", () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.boolean()), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(answers, fc.double({ min: 0.7, max: 0.95, noNaN: true }), (steps, desiredRetention) => {
        const own = { desiredRetention, maximumIntervalDays: 180 };
        const list = answersAt(
          steps.map(([gap]) => gap),
          steps.map(([, right]) => right),
        );
        const memory = replayAnswers(list, own);
        expect(replayAnswers([...list].reverse(), own)).toEqual(memory);
        const days = memory ? (memory.dueAt.getTime() - memory.answeredAt.getTime()) / dayMs : 0;
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(180);
        expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory?.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });
});
