import { withTenant } from "@tributary/db";
import { archiveItem, pauseRecallProgram, tickRecall } from "@tributary/recirculation";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import {
  deliveriesOf,
  giveAccount,
  mailsOf,
  makeReadyWorld,
  makeRecallWorld,
  monday,
  questionsFor,
} from "./recall-world.ts";

const db = testDatabase();

describe("a tick", () => {
  it("hands facts out first, and asks about two of them in the next slot", async () => {
    const world = await makeRecallWorld(db.database);
    expect(await world.tick()).toEqual({ planned: 1, sent: 0, skipped: { nothing_due: 1 } });
    expect(await world.tick(monday)).toEqual({ planned: 1, sent: 1, skipped: {} });
    expect(await questionsFor(world)).toHaveLength(2);
    const [mail] = await mailsOf(db.database, world);
    expect(mail).toMatchObject({ template: "recall-questions", status: "queued", locale: "en" });
  });

  it("keeps to each person's own hours, over the change to summer time too", async () => {
    const world = await makeReadyWorld(db.database);
    const abroad = await makePartner(db.database, world.vendor, "Kiwi");
    await giveAccount(db.database, world.vendor, abroad.memberId, "America/New_York");
    await world.tick("2026-02-27T05:00:00Z");
    // Berlin 11:00, New York 05:00.
    expect(await world.tick(monday)).toMatchObject({ planned: 2, sent: 1, skipped: { outside_hours: 1 } });
    expect(await world.tick("2026-03-02T13:59:00Z")).toMatchObject({ sent: 0 });
    expect(await world.tick("2026-03-02T14:00:00Z")).toMatchObject({ sent: 1 });
    // New York is on summer time from 8 March on, Berlin from 29 March on: nine o'clock is an hour earlier each.
    await world.tick("2026-03-05T15:00:00Z");
    expect(await world.tick("2026-03-09T12:59:00Z")).toMatchObject({ sent: 1 });
    expect(await world.tick("2026-03-09T13:00:00Z")).toMatchObject({ sent: 1 });
  });

  it("writes once in an hour that the clock shows twice, and not in one that it leaves out", async () => {
    // Sundays between two and three at night: Berlin has no such hour on 29 March, and two of them on 25 October.
    const program = { days: [7], fromHour: 2, toHour: 3, mailsAWeek: 1 };
    const world = await makeReadyWorld(db.database, { items: 8, program });
    const quarters = async (from: string, hours: number) => {
      const before = (await deliveriesOf(world)).length;
      for (let minutes = 0; minutes < hours * 60; minutes += 15) {
        await world.tick(new Date(Date.parse(from) + minutes * 60_000).toISOString());
      }
      return (await deliveriesOf(world)).slice(before).map(({ planned_at }) => planned_at.toISOString());
    };
    expect(await quarters("2026-03-22T00:00:00Z", 4)).toEqual(["2026-03-22T01:00:00.000Z"]);
    expect(await quarters("2026-03-29T00:00:00Z", 4)).toEqual([]);
    expect(await quarters("2026-10-25T00:00:00Z", 4)).toEqual(["2026-10-25T00:00:00.000Z"]);
  });

  it("writes no second mail of a slot to somebody who travels west", async () => {
    const world = await makeReadyWorld(db.database);
    await world.tick("2026-03-04T15:00:00Z");
    expect(await deliveriesOf(world)).toHaveLength(1);
    await db.superuser.query(
      "update identity.users set time_zone = 'Pacific/Honolulu' where id = (select user_id from recruitment.members where id = $1)",
      [world.partner.memberId],
    );
    for (const at of ["2026-03-04T20:00:00Z", "2026-03-05T02:00:00Z", "2026-03-05T20:00:00Z"]) {
      await world.tick(at);
    }
    expect((await deliveriesOf(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1"]);
    await world.tick("2026-03-06T20:00:00Z");
    expect((await deliveriesOf(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1", "2026-W10/2"]);
  });

  it("asks each time in another way, and never about an archived fact", async () => {
    const world = await makeReadyWorld(db.database, { items: 1 });
    await world.tick(monday);
    const [first] = await questionsFor(world);
    await world.tick("2026-03-05T10:00:00Z");
    const [second] = await questionsFor(world);
    expect(second?.item_id).toBe(first?.item_id);
    expect(second?.variant_id).not.toBe(first?.variant_id);
    await world.tick("2026-03-09T10:00:00Z");
    const [third] = await questionsFor(world);
    expect(third?.variant_id).toBe(first?.variant_id);
    await world.within((tx) =>
      archiveItem(tx, { itemId: first?.item_id ?? "", archived: true }, world.clock),
    );
    expect(await world.tick("2026-03-17T10:00:00Z")).toMatchObject({ sent: 0, skipped: { nothing_due: 1 } });
  });

  it("writes to nobody of a paused program, to nobody without access, and goes on afterwards", async () => {
    const world = await makeReadyWorld(db.database);
    const { programId, partner } = world;
    await world.within((tx) => pauseRecallProgram(tx, { programId, paused: true }, world.clock));
    expect(await world.tick(monday)).toMatchObject({ sent: 0 });
    await world.within((tx) => pauseRecallProgram(tx, { programId, paused: false }, world.clock));
    await world.within((tx) =>
      tx
        .updateTable("recruitment.members")
        .set({ disabled_at: world.clock.now() })
        .where("id", "=", partner.memberId)
        .execute(),
    );
    expect(await world.tick()).toEqual({ planned: 1, sent: 0, skipped: { no_access: 1 } });
    await world.within((tx) =>
      tx
        .updateTable("recruitment.members")
        .set({ disabled_at: null })
        .where("id", "=", partner.memberId)
        .execute(),
    );
    expect(await world.tick("2026-03-03T11:00:00Z")).toMatchObject({ sent: 1 });
  });

  it("hands out thirty facts at most", async () => {
    const world = await makeReadyWorld(db.database, { items: 34 });
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
    const world = await makeReadyWorld(db.database, { items: 20, program: { holdoutPercent: 50 } });
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

it("ticks of all vendors report together", async () => {
  const world = await makeReadyWorld(db.database);
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
