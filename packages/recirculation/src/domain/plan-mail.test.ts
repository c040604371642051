import { dayMs, hourMs, localTime } from "@tributary/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideMail,
  type Learner,
  type MailDecision,
  type MailRules,
  unansweredUntilStop,
} from "./plan-mail.ts";
import { decideRelease } from "./release-items.ts";
import { slotAt } from "./slots.ts";

const rules: MailRules = { days: [1, 2, 3, 4, 5], fromHour: 9, toHour: 17, mailsAWeek: 2, questionsAMail: 2 };
const monday = new Date("2026-11-23T10:00:00Z");
const thursday = new Date("2026-11-26T10:00:00Z");

function item(itemId: string, dueAt: Date, programId = "p") {
  return { itemId, programId, dueAt };
}

const learner: Learner = {
  timeZone: "Europe/Berlin",
  pace: "normal",
  pausedUntil: null,
  stopped: false,
  unanswered: 0,
  lastSlot: null,
  lastMailAt: null,
  items: [
    item("a", new Date("2026-11-20T00:00:00Z")),
    item("b", new Date("2026-11-21T00:00:00Z")),
    item("c", new Date("2026-11-22T00:00:00Z")),
    item("d", new Date("2026-12-22T00:00:00Z")),
  ],
};
const longDue = ["a", "b", "c", "d", "e", "a"].map((id, place) => item(id, new Date(place)));
const decide = (changed: Partial<Learner>, now: Date) =>
  decideMail({ ...learner, ...changed }, () => rules, now);

describe("a person's mail", () => {
  it("asks about the two facts that have been due for longest", () => {
    expect(decide({}, monday)).toMatchObject({
      kind: "send",
      slot: "2026-W48/1",
      items: [{ itemId: "a" }, { itemId: "b" }],
      nextAt: new Date("2026-11-26T08:00:00Z"),
    });
  });

  it("is of one program, that of its oldest fact", () => {
    const items = [
      item("a", new Date(0), "one"),
      item("b", new Date(1), "other"),
      item("c", new Date(2), "one"),
    ];
    expect(decide({ items }, monday)).toMatchObject({
      programId: "one",
      items: [{ itemId: "a" }, { itemId: "c" }],
    });
  });

  it.each<[string, Partial<Learner>, Date, string, string | null]>([
    ["stopped", { stopped: true }, monday, "stopped", null],
    ["paused", { pausedUntil: thursday }, monday, "paused", thursday.toISOString()],
    ["no facts", { items: [] }, monday, "nothing_due", null],
    ["nothing due yet", { items: [item("d", thursday)] }, monday, "nothing_due", thursday.toISOString()],
    ["night", {}, new Date("2026-11-23T20:00:00Z"), "outside_hours", "2026-11-24T08:00:00.000Z"],
    [
      "slot used",
      { lastSlot: "2026-W48/1", lastMailAt: monday },
      new Date("2026-11-24T10:00:00Z"),
      "slot_used",
      "2026-11-26T08:00:00.000Z",
    ],
    [
      "two days apart",
      { lastSlot: "2026-W48/1", lastMailAt: new Date("2026-11-25T10:00:00Z") },
      thursday,
      "too_soon",
      "2026-11-27T08:00:00.000Z",
    ],
    [
      "a clock moved back",
      { lastSlot: "2026-W50/1", lastMailAt: new Date("2026-12-07T10:00:00Z") },
      monday,
      "slot_used",
      "2026-12-10T08:00:00.000Z",
    ],
    [
      "once a week by wish",
      { pace: "weekly", lastSlot: "2026-W48/1", lastMailAt: monday },
      thursday,
      "slot_used",
      "2026-11-30T08:00:00.000Z",
    ],
    [
      "once a week after three ignored",
      { unanswered: 3, lastSlot: "2026-W48/1", lastMailAt: monday },
      thursday,
      "slot_used",
      "2026-11-30T08:00:00.000Z",
    ],
  ])("waits: %s", (_, changed, now, reason, nextAt) => {
    const decision = decide(changed, now);
    expect(decision).toMatchObject({ kind: "skip", reason });
    expect(decision.kind === "skip" && (decision.nextAt?.toISOString() ?? null)).toBe(nextAt);
  });

  it("is a last notice after six without an answer", () => {
    const unanswered = unansweredUntilStop;
    expect(decide({ unanswered }, monday)).toEqual({
      kind: "last_notice",
      slot: "2026-W48/1",
      programId: "p",
    });
    expect(decide({ unanswered, stopped: true }, monday).kind).toBe("skip");
  });

  it("comes no more when its program is paused", () => {
    expect(decideMail(learner, () => null, monday)).toMatchObject({ kind: "skip", reason: "nothing_due" });
  });
});

/** What holds of every decision. */
function expectFair(
  decision: MailDecision,
  { own, timeZone, now }: { own: MailRules; timeZone: string; now: Date },
): void {
  if (decision.kind === "skip") {
    if (decision.nextAt) expect(decision.nextAt.getTime()).toBeGreaterThan(now.getTime());
    return;
  }
  const local = localTime(now, timeZone);
  expect(slotAt(local, own, 1)).not.toBeNull();
  expect(own.days).toContain(local.weekday);
  if (decision.kind === "last_notice") return;
  const asked = decision.items.map(({ itemId }) => itemId);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(own.questionsAMail);
  expect(new Set(asked).size).toBe(asked.length);
  expect(decision.items.every(({ dueAt }) => dueAt <= now)).toBe(true);
  expect(decision.nextAt.getTime()).toBeGreaterThan(now.getTime());
}

/** The person once a decision was carried out. */
function afterwards(
  person: Learner,
  decision: MailDecision,
  { now, answers }: { now: Date; answers: boolean },
): Learner {
  if (decision.kind === "skip") return person;
  const unanswered = answers ? 0 : person.unanswered + 1;
  const stopped = decision.kind === "last_notice";
  return { ...person, lastSlot: decision.slot, lastMailAt: now, unanswered, stopped };
}

describe("whatever people, rules and clocks there are", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "UTC",
  );
  const anyRules = fc
    .record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      fromHour: fc.integer({ min: 0, max: 22 }),
      length: fc.integer({ min: 1, max: 24 }),
      mailsAWeek: fc.integer({ min: 1, max: 5 }),
      questionsAMail: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ length, ...rest }): MailRules => ({ ...rest, toHour: Math.min(24, rest.fromHour + length) }));
  // Ticks over a year that holds both changes of the clock; some go back in time.
  const ticks = fc.array(fc.integer({ min: -3 * 24 * 60, max: 4 * 24 * 60 }), {
    minLength: 5,
    maxLength: 60,
  });

  it("never two mails a slot, never outside hours, never more questions than allowed, never one fact twice", () => {
    fc.assert(
      fc.property(zones, anyRules, ticks, fc.boolean(), (timeZone, own, steps, answers) => {
        let now = new Date("2026-02-20T00:00:00Z");
        let person: Learner = { ...learner, timeZone, items: longDue };
        const slots: string[] = [];
        for (const minutes of steps) {
          now = new Date(now.getTime() + minutes * 60_000);
          const decision = decideMail(person, () => own, now);
          expectFair(decision, { own, timeZone, now });
          if (decision.kind !== "skip") slots.push(decision.slot);
          person = afterwards(person, decision, { now, answers });
        }
        expect(new Set(slots).size).toBe(slots.length);
        expect([...slots].sort()).toEqual(slots);
        if (!answers) expect(slots.length).toBeLessThanOrEqual(unansweredUntilStop + 1);
      }),
      { numRuns: 300 },
    );
  });

  it("no mail of a slot is missed while somebody looks every hour", () => {
    fc.assert(
      fc.property(zones, anyRules, (timeZone, own) => {
        let person: Learner = { ...learner, timeZone, items: longDue };
        let sent = 0;
        for (let hour = 0; hour < 21 * 24; hour += 1) {
          const now = new Date(Date.UTC(2026, 2, 16) + hour * hourMs + 30 * 60_000);
          const decision = decideMail(person, () => own, now);
          if (decision.kind !== "send") continue;
          sent += 1;
          person = { ...person, lastSlot: decision.slot, lastMailAt: now };
        }
        expect(sent).toBeGreaterThanOrEqual(3);
        expect(sent).toBeLessThanOrEqual(4 * own.mailsAWeek);
      }),
      { numRuns: 30 },
    );
  });

  it("never more than thirty active", () => {
    const candidate = fc.record({
      itemId: fc.uuid(),
      status: fc.constantFrom("waiting" as const, "new" as const),
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 80 }), fc.nat(40), (candidates, active) => {
        const released = decideRelease(candidates, { active, most: 30 });
        expect(active + released.length).toBeLessThanOrEqual(Math.max(30, active));
        const waiting = candidates.filter(({ status }) => status === "waiting").length;
        expect(released.filter(({ status }) => status === "waiting").length).toBe(
          Math.min(waiting, Math.max(0, 30 - active)),
        );
      }),
    );
  });

  it("in a day nobody is written to twice", () => {
    const first = decide({}, monday);
    if (first.kind !== "send") throw new Error("a mail was due");
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const now = new Date(monday.getTime() + minute * 60_000);
      expect(decide({ lastSlot: first.slot, lastMailAt: monday }, now).kind).toBe("skip");
    }
    expect(
      decide({ lastSlot: first.slot, lastMailAt: monday }, new Date(monday.getTime() + 3 * dayMs)).kind,
    ).toBe("send");
  });
});
