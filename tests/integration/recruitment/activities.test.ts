import { readCounts, withTenant } from "@tributary/db";
import { newId, unwrap } from "@tributary/kernel";
import {
  activityChanges,
  activityInput,
  assignCard,
  changeActivity,
  completeActivity,
  dayCount,
  deleteActivity,
  findActivity,
  listDay,
  listTasks,
  listTimeline,
  recordActivity,
  reopenActivity,
  restoreActivity,
  snoozeActivity,
  unsnoozeActivity,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { type CardsWorld, type Colleague, dayAfter, makeCardsWorld, takenCard } from "./cards-world.ts";

const db = testDatabase();
const timeZone = "America/New_York";
const own = { others: false };
let world: CardsWorld;
let card: string;

beforeEach(async () => {
  world = await makeCardsWorld(db.database);
  card = await takenCard(db.database, world);
});

function write(input: object, who: Colleague = world.viktor) {
  const parsed = activityInput.parse({ partnerId: card, kind: "note", body: "They hire.", ...input });
  return withTenant(db.database, who.scope, (tx) => recordActivity(tx, { ...parsed, timeZone }, world.clock));
}

async function task(dueOn: string, more: object = {}): Promise<string> {
  return unwrap(await write({ kind: "task", body: `Call by ${dueOn}`, dueOn, ...more })).id;
}

function timeline(more: object = {}) {
  return withTenant(db.database, world.viktor.scope, (tx) =>
    listTimeline(tx, { partnerId: card, limit: 20, ...more }),
  );
}

describe("an activity", () => {
  it("is written once, whatever is clicked twice; another's id is refused", async () => {
    const id = newId();
    expect(await write({ id })).toEqual({ ok: true, value: { id } });
    expect(await write({ id })).toEqual({ ok: true, value: { id } });
    expect(await write({ id, body: "Something else" })).toMatchObject({ error: { code: "conflict" } });
    const { rows } = await timeline({ kind: "note" });
    expect(rows).toHaveLength(1);
  });

  it("needs a card, a person, and somebody of the vendor to do it", async () => {
    expect(await write({ partnerId: newId() })).toMatchObject({ error: { code: "not_found" } });
    expect(await write({ kind: "task", dueOn: "2026-03-06", assigneeUserId: newId() })).toMatchObject({
      error: { details: { fields: [{ field: "assigneeUserId", problem: "unknown" }] } },
    });
    const abroad = await makeCardsWorld(db.database);
    expect(await write({}, abroad.viktor)).toMatchObject({ error: { code: "not_found" } });
    const parsed = activityInput.parse({ partnerId: card, kind: "note", body: "x" });
    const byJob = withTenant(db.database, world.vendor.scope, (tx) =>
      recordActivity(tx, { ...parsed, timeZone }, world.clock),
    );
    expect(await byJob).toMatchObject({ error: { code: "forbidden" } });
  });

  it("is changed and taken away by its author alone, unless one may touch what others wrote", async () => {
    const { id } = unwrap(await write({}));
    const change = (who: Colleague, seenVersion: number, reach = own) => {
      const form = activityChanges.parse({ activityId: id, seenVersion, body: "They fire." });
      return withTenant(db.database, who.scope, (tx) =>
        changeActivity(tx, { ...form, timeZone }, reach, world.clock),
      );
    };
    expect(await change(world.anna, 1)).toMatchObject({ error: { code: "forbidden" } });
    expect(await change(world.viktor, 1)).toMatchObject({ ok: true });
    expect(await change(world.viktor, 1)).toMatchObject({ error: { code: "conflict" } });
    expect(await change(world.anna, 2, { others: true })).toMatchObject({ ok: true });
    const remove = (who: Colleague) =>
      withTenant(db.database, who.scope, (tx) => deleteActivity(tx, { activityId: id }, own, world.clock));
    expect(await remove(world.anna)).toMatchObject({ error: { code: "forbidden" } });
    expect(await remove(world.viktor)).toMatchObject({ ok: true });
    expect(await remove(world.viktor)).toMatchObject({ ok: true });
    expect((await timeline({ kind: "note" })).rows).toEqual([]);
    await withTenant(db.database, world.viktor.scope, (tx) => restoreActivity(tx, { activityId: id }, own));
    const back = await withTenant(db.database, world.viktor.scope, (tx) => findActivity(tx, id));
    expect(back).toMatchObject({ body: "They fire.", doneAt: dayAfter(0) });
  });
});

describe("a timeline", () => {
  it("has what people did and what the system recorded, the newest first, page by page, each once", async () => {
    for (let day = 1; day <= 5; day += 1) {
      world.clock.set(dayAfter(day));
      await write({ kind: "call", body: `Call ${day}` });
    }
    await write({ kind: "meeting", body: "A meeting of before", happenedOn: "2026-03-08" });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await timeline({ limit: 3, ...(cursor && { cursor }) });
      seen.push(...page.rows.map((item) => (item.source === "activity" ? item.activity.body : item.source)));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([
      "Call 5",
      "Call 4",
      "Call 3",
      "A meeting of before",
      "Call 2",
      "Call 1",
      "assignment",
    ]);
    const system = await timeline({ kind: "system" });
    expect(system.rows).toMatchObject([{ source: "assignment", reason: "claimed", userId: world.viktor.id }]);
    expect((await timeline({ cursor: "made-up" })).rows).toHaveLength(7);
  });
});

describe("a task", () => {
  it("is done, and open again; put off until tomorrow, and due as before", async () => {
    const id = await task("2026-03-03", { dueTime: "15:00" });
    const act = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
      withTenant(db.database, world.viktor.scope, work);
    const dueAt = async () => (await act((tx) => findActivity(tx, id)))?.dueAt?.toISOString();
    const snoozed = unwrap(await act((tx) => snoozeActivity(tx, { activityId: id, timeZone }, world.clock)));
    expect(await dueAt()).toBe("2026-03-06T20:00:00.000Z");
    await act((tx) => unsnoozeActivity(tx, { activityId: id, dueAt: snoozed.dueBefore }));
    expect(await dueAt()).toBe("2026-03-03T20:00:00.000Z");
    await act((tx) => completeActivity(tx, { activityId: id }, world.clock));
    expect(await act((tx) => listTasks(tx, { partnerId: card }))).toEqual([]);
    expect(await act((tx) => snoozeActivity(tx, { activityId: id, timeZone }, world.clock))).toMatchObject({
      error: { code: "conflict" },
    });
    await act((tx) => reopenActivity(tx, { activityId: id }));
    expect(await act((tx) => listTasks(tx, { partnerId: card }))).toHaveLength(1);
  });
});

describe("a day", () => {
  it("has what is overdue and due today, cards that become free soon, and the number of both", async () => {
    world.clock.set(dayAfter(80));
    const today = dayAfter(80).toISOString().slice(0, 10);
    await task("2026-05-01");
    await task(today);
    await task("2026-07-01");
    await task(today, { assigneeUserId: world.anna.id });
    const other = await takenCard(db.database, world, "Southgate");
    const who = { userId: world.viktor.id, timeZone };
    const [day, count] = await withTenant(db.database, world.viktor.scope, async (tx) => [
      await listDay(tx, who, world.clock),
      (await readCounts(tx, { day: dayCount(tx, who, world.clock) })).day,
    ]);
    expect(day.tasks.map(({ body }) => body)).toEqual(["Call by 2026-05-01", `Call by ${today}`]);
    expect(day.inDanger.map(({ partnerId }) => partnerId).toSorted()).toEqual([card, other].toSorted());
    expect(count).toBe(4);
  });

  it("is told to the new manager when a director gives a card away", async () => {
    world.clock.set(dayAfter(80));
    const give = (seenUserId: string) =>
      withTenant(db.database, world.vendor.scope, (tx) =>
        assignCard(tx, { partnerId: card, userId: world.anna.id, seenUserId }, world.clock),
      );
    expect(await give(world.anna.id)).toMatchObject({ error: { details: { current: "Viktor" } } });
    expect(await give(world.viktor.id)).toMatchObject({ ok: true });
    const who = { userId: world.viktor.id, timeZone };
    const left = await withTenant(db.database, world.viktor.scope, (tx) =>
      readCounts(tx, { day: dayCount(tx, who, world.clock) }),
    );
    expect(left).toEqual({ day: 0 });
  });
});
