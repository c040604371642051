import { withTenant } from "@tributary/db";
import { unwrap } from "@tributary/kernel";
import {
  answerQuestion,
  archiveItem,
  keepWish,
  pauseRecallProgram,
  planDueMails,
  tickRecall,
} from "@tributary/recirculation";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import { giveAccount, makeRecallWorld, monday, questionsFor, type RecallWorld } from "./recall-world.ts";

const db = testDatabase();
const dayMs = 86_400_000;

async function tick(world: RecallWorld, at?: string) {
  if (at) world.clock.set(at);
  return planDueMails(db.database, world.vendor.scope, world.clock);
}

/** In the evening after: whoever is handed facts now has one that is due on Monday, as first facts come within three days. */
const evening = "2026-02-26T20:00:00Z";

/** A world whose people were handed their facts on the Thursday before. */
async function ready(options: Parameters<typeof makeRecallWorld>[1] = {}): Promise<RecallWorld> {
  const world = await makeRecallWorld(db.database, options);
  await tick(world);
  return world;
}

async function deliveries(world: RecallWorld) {
  return world.within((tx) =>
    tx
      .selectFrom("recirculation.deliveries")
      .where("vendor_id", "=", world.vendor.id)
      .orderBy("planned_at")
      .selectAll()
      .execute(),
  );
}

async function mails(world: RecallWorld) {
  return db.database.platform
    .selectFrom("platform.mails")
    .where("vendor_id", "=", world.vendor.id)
    .selectAll()
    .execute();
}

describe("a tick", () => {
  it("hands facts out first, and asks about two of them in the next slot", async () => {
    const world = await makeRecallWorld(db.database);
    expect(await tick(world)).toEqual({ planned: 1, sent: 0, skipped: { nothing_due: 1 } });
    expect(await tick(world, monday)).toEqual({ planned: 1, sent: 1, skipped: {} });
    expect(await questionsFor(world)).toHaveLength(2);
    const [mail] = await mails(world);
    expect(mail).toMatchObject({ template: "recall-questions", status: "queued", locale: "en" });
  });

  it("that is repeated finds nothing to do, and another in the slot sends nothing", async () => {
    const world = await ready();
    await tick(world, monday);
    expect(await tick(world)).toEqual({ planned: 0, sent: 0, skipped: {} });
    await tick(world, "2026-03-03T10:00:00Z");
    await tick(world, "2026-03-04T10:00:00Z");
    expect(await deliveries(world)).toHaveLength(1);
    await tick(world, "2026-03-05T10:00:00Z");
    expect((await deliveries(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1", "2026-W10/2"]);
    expect(await mails(world)).toHaveLength(2);
  });

  it("at once with others writes each person once", async () => {
    const world = await ready();
    for (let count = 0; count < 12; count += 1) {
      const { memberId } = await makePartner(db.database, world.vendor, `Partner ${count}`);
      await giveAccount(db.database, world.vendor, memberId);
    }
    await tick(world, evening);
    world.clock.set(monday);
    const reports = await Promise.all(Array.from({ length: 5 }, () => tick(world)));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(13);
    const ofMonday = (await deliveries(world)).filter(({ slot }) => slot === "2026-W10/1");
    expect(ofMonday).toHaveLength(13);
    expect(new Set((await mails(world)).map(({ to_address }) => to_address)).size).toBe(13);
  });

  it("of which the person's row was lost still writes no second mail in the slot", async () => {
    const world = await ready();
    await tick(world, monday);
    await world.within((tx) =>
      tx
        .updateTable("recirculation.preferences")
        .set({ last_slot: null, last_mail_at: null, next_at: world.clock.now() })
        .where("vendor_id", "=", world.vendor.id)
        .execute(),
    );
    expect(await tick(world)).toMatchObject({ planned: 1, sent: 0 });
    expect(await mails(world)).toHaveLength(1);
  });

  it("that is cut off between the delivery and its mail leaves neither", async () => {
    const world = await ready();
    world.clock.set(monday);
    // The mail cannot be written: the whole page goes back, as if the process had been killed there.
    await db.owner.query(
      `alter table platform.mails add constraint cut_off check (vendor_id <> '${world.vendor.id}') not valid`,
    );
    await expect(tick(world)).rejects.toThrow(/cut_off/);
    expect(await deliveries(world)).toEqual([]);
    await db.owner.query("alter table platform.mails drop constraint cut_off");
    expect(await tick(world)).toMatchObject({ sent: 1 });
    expect(await deliveries(world)).toHaveLength(1);
  });

  it("whose connection is killed in the middle leaves nothing half done, and the next one does it all", async () => {
    const world = await ready();
    for (let count = 0; count < 4; count += 1) {
      const { memberId } = await makePartner(db.database, world.vendor, `Partner ${count}`);
      await giveAccount(db.database, world.vendor, memberId);
    }
    await tick(world, evening);
    const before = [(await deliveries(world)).length, (await mails(world)).length];
    const holding = await db.owner.connect();
    await holding.query("begin; lock table platform.mails in exclusive mode");
    const killed = tick(world, monday);
    const outcome = expect(killed).rejects.toThrow();
    // It has written its deliveries and waits to write the mails.
    const pids = async (statement: string): Promise<number[]> => {
      const { rows } = await db.superuser.query<{ pid: number }>(statement);
      return rows.map(({ pid }) => pid);
    };
    const waiting = "select pid from pg_locks where relation = 'platform.mails'::regclass and not granted";
    await expect.poll(() => pids(waiting), { timeout: 10_000, interval: 5 }).toHaveLength(1);
    const [pid] = await pids(waiting);
    await db.superuser.query("select pg_terminate_backend($1)", [pid]);
    await outcome;
    // The server says goodbye before it lets go of what was locked.
    const left = () => pids(`select pid from pg_stat_activity where pid = ${pid}`);
    await expect.poll(left, { timeout: 10_000, interval: 5 }).toEqual([]);
    await holding.query("rollback");
    holding.release();
    expect([(await deliveries(world)).length, (await mails(world)).length]).toEqual(before);
    expect(await tick(world)).toMatchObject({ sent: 5 });
    const ofMonday = (await deliveries(world)).filter(({ slot }) => slot === "2026-W10/1");
    expect(new Set(ofMonday.map(({ member_id }) => member_id)).size).toBe(5);
    expect(await tick(world)).toMatchObject({ planned: 0, sent: 0 });
  });

  it("with a clock that was moved back sends nothing again", async () => {
    const world = await ready();
    await tick(world, "2026-03-05T10:00:00Z");
    for (const at of [monday, "2026-02-27T10:00:00Z", "2026-03-05T09:00:00Z", "2026-03-05T11:00:00Z"]) {
      await tick(world, at);
    }
    expect(await deliveries(world)).toHaveLength(1);
  });

  it("keeps to each person's own hours, over the change to summer time too", async () => {
    const world = await ready();
    const abroad = await makePartner(db.database, world.vendor, "Kiwi");
    await giveAccount(db.database, world.vendor, abroad.memberId, "America/New_York");
    await tick(world, "2026-02-27T05:00:00Z");
    // Berlin 11:00, New York 05:00.
    expect(await tick(world, monday)).toMatchObject({ planned: 2, sent: 1, skipped: { outside_hours: 1 } });
    expect(await tick(world, "2026-03-02T13:59:00Z")).toMatchObject({ sent: 0 });
    expect(await tick(world, "2026-03-02T14:00:00Z")).toMatchObject({ sent: 1 });
    // New York is on summer time from 8 March on, Berlin from 29 March on: nine o'clock is an hour earlier each.
    await tick(world, "2026-03-05T15:00:00Z");
    expect(await tick(world, "2026-03-09T12:59:00Z")).toMatchObject({ sent: 1 });
    expect(await tick(world, "2026-03-09T13:00:00Z")).toMatchObject({ sent: 1 });
  });

  it("writes once in an hour that the clock shows twice, and not in one that it leaves out", async () => {
    // Sundays between two and three at night: Berlin has no such hour on 29 March, and two of them on 25 October.
    const program = { days: [7], fromHour: 2, toHour: 3, mailsAWeek: 1 };
    const world = await ready({ items: 8, program });
    const quarters = async (from: string, hours: number) => {
      const before = (await deliveries(world)).length;
      for (let minutes = 0; minutes < hours * 60; minutes += 15) {
        await tick(world, new Date(Date.parse(from) + minutes * 60_000).toISOString());
      }
      return (await deliveries(world)).slice(before).map(({ planned_at }) => planned_at.toISOString());
    };
    expect(await quarters("2026-03-22T00:00:00Z", 4)).toEqual(["2026-03-22T01:00:00.000Z"]);
    expect(await quarters("2026-03-29T00:00:00Z", 4)).toEqual([]);
    expect(await quarters("2026-10-25T00:00:00Z", 4)).toEqual(["2026-10-25T00:00:00.000Z"]);
  });

  it("writes no second mail of a slot to somebody who travels west", async () => {
    const world = await ready();
    await tick(world, "2026-03-04T15:00:00Z");
    expect(await deliveries(world)).toHaveLength(1);
    await db.superuser.query(
      "update identity.users set time_zone = 'Pacific/Honolulu' where id = (select user_id from recruitment.members where id = $1)",
      [world.partner.memberId],
    );
    for (const at of ["2026-03-04T20:00:00Z", "2026-03-05T02:00:00Z", "2026-03-05T20:00:00Z"]) {
      await tick(world, at);
    }
    expect((await deliveries(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1"]);
    await tick(world, "2026-03-06T20:00:00Z");
    expect((await deliveries(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1", "2026-W10/2"]);
  });

  it("asks each time in another way, and never about an archived fact", async () => {
    const world = await ready({ items: 1 });
    await tick(world, monday);
    const [first] = await questionsFor(world);
    await tick(world, "2026-03-05T10:00:00Z");
    const [second] = await questionsFor(world);
    expect(second?.item_id).toBe(first?.item_id);
    expect(second?.variant_id).not.toBe(first?.variant_id);
    await tick(world, "2026-03-09T10:00:00Z");
    const [third] = await questionsFor(world);
    expect(third?.variant_id).toBe(first?.variant_id);
    await world.within((tx) =>
      archiveItem(tx, { itemId: first?.item_id ?? "", archived: true }, world.clock),
    );
    expect(await tick(world, "2026-03-17T10:00:00Z")).toMatchObject({ sent: 0, skipped: { nothing_due: 1 } });
  });

  it("writes to nobody of a paused program, to nobody without access, and goes on afterwards", async () => {
    const world = await ready();
    const { programId, partner } = world;
    await world.within((tx) => pauseRecallProgram(tx, { programId, paused: true }, world.clock));
    expect(await tick(world, monday)).toMatchObject({ sent: 0 });
    await world.within((tx) => pauseRecallProgram(tx, { programId, paused: false }, world.clock));
    await world.within((tx) =>
      tx
        .updateTable("recruitment.members")
        .set({ disabled_at: world.clock.now() })
        .where("id", "=", partner.memberId)
        .execute(),
    );
    expect(await tick(world)).toEqual({ planned: 1, sent: 0, skipped: { no_access: 1 } });
    await world.within((tx) =>
      tx
        .updateTable("recruitment.members")
        .set({ disabled_at: null })
        .where("id", "=", partner.memberId)
        .execute(),
    );
    expect(await tick(world, "2026-03-03T11:00:00Z")).toMatchObject({ sent: 1 });
  });

  it("hands out thirty facts at most", async () => {
    const world = await ready({ items: 34 });
    const active = await world.within((tx) =>
      tx
        .selectFrom("recirculation.memories")
        .where("vendor_id", "=", world.vendor.id)
        .where("status", "=", "active")
        .select((is) => is.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow(),
    );
    expect(active.n).toBe(30);
  });

  it("leaves a part alone for two months when it is to be measured", async () => {
    const world = await ready({ items: 20, program: { holdoutPercent: 50 } });
    const held = await world.within((tx) =>
      tx.selectFrom("recirculation.holdouts").where("vendor_id", "=", world.vendor.id).selectAll().execute(),
    );
    expect(held.length).toBeGreaterThan(3);
    expect(held.length).toBeLessThan(17);
    const due = await world.within((tx) =>
      tx
        .selectFrom("recirculation.memories")
        .where("vendor_id", "=", world.vendor.id)
        .where(
          "item_id",
          "in",
          held.map(({ item_id }) => item_id),
        )
        .select("due_at")
        .execute(),
    );
    for (const { due_at } of due) expect(due_at).toEqual(new Date("2026-04-27T10:00:00Z"));
  });
});

describe("silence", () => {
  it("makes mails weekly after three, ends them with a last word after six, and an answer is not needed to stop", async () => {
    const world = await ready({ items: 8 });
    const start = Date.parse(monday);
    for (let day = 0; day < 90; day += 1) await tick(world, new Date(start + day * 86_400_000).toISOString());
    const all = await deliveries(world);
    expect(all.map(({ slot }) => slot)).toEqual([
      "2026-W10/1",
      "2026-W10/2",
      "2026-W11/1",
      "2026-W12/1",
      "2026-W13/1",
      "2026-W14/1",
      "2026-W15/1",
    ]);
    expect(all.map(({ kind }) => kind).filter((kind) => kind === "last_notice")).toHaveLength(1);
    expect(all.at(-1)?.kind).toBe("last_notice");
  });

  it("is over with one answer: the next mails come as often as before", async () => {
    const world = await ready({ items: 8 });
    const start = Date.parse(monday);
    const days = async (from: number, to: number) => {
      for (let day = from; day < to; day += 1) await tick(world, new Date(start + day * dayMs).toISOString());
    };
    await days(0, 12);
    expect((await deliveries(world)).map(({ slot }) => slot)).toEqual([
      "2026-W10/1",
      "2026-W10/2",
      "2026-W11/1",
    ]);
    const [question] = await questionsFor(world);
    const answer = { questionId: question?.id ?? "", shown: [0] };
    unwrap(await world.within((tx) => answerQuestion(tx, answer, world.clock)));
    await days(14, 19);
    expect((await deliveries(world)).slice(3).map(({ slot }) => slot)).toEqual(["2026-W12/1", "2026-W12/2"]);
  });

  it("is over when the person asks for mails again", async () => {
    const world = await ready({ items: 8 });
    const start = Date.parse(monday);
    for (let day = 0; day < 60; day += 1) await tick(world, new Date(start + day * 86_400_000).toISOString());
    const before = (await deliveries(world)).length;
    const { memberId } = world.partner;
    await world.within((tx) => keepWish(tx, { memberId, wish: { wish: "resume" } }, world.clock));
    await tick(world, "2026-05-04T10:00:00Z");
    expect(await deliveries(world)).toHaveLength(before + 1);
  });
});

it("ticks of all vendors report together", async () => {
  const world = await ready();
  world.clock.set(monday);
  const report = await tickRecall({ database: db.database, clock: world.clock });
  expect(report.sent).toBeGreaterThanOrEqual(1);
  const days = await withTenant(db.database, world.vendor.scope, (tx) =>
    tx
      .selectFrom("recirculation.partner_days")
      .where("vendor_id", "=", world.vendor.id)
      .selectAll()
      .execute(),
  );
  expect(days).toMatchObject([{ asked: 2, answered: 0, day: "2026-03-02" }]);
});
