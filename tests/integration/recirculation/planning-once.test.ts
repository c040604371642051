import { describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makePartner } from "../../support/vendors.ts";
import { deliveriesOf, evening, giveAccount, mailsOf, makeReadyWorld, monday } from "./recall-world.ts";

const db = testDatabase();

describe("a tick", () => {
  it("that is repeated finds nothing to do, and another in the slot sends nothing", async () => {
    const world = await makeReadyWorld(db.database);
    await world.tick(monday);
    expect(await world.tick()).toEqual({ planned: 0, sent: 0, skipped: {} });
    await world.tick("2026-03-03T10:00:00Z");
    await world.tick("2026-03-04T10:00:00Z");
    expect(await deliveriesOf(world)).toHaveLength(1);
    await world.tick("2026-03-05T10:00:00Z");
    expect((await deliveriesOf(world)).map(({ slot }) => slot)).toEqual(["2026-W10/1", "2026-W10/2"]);
    expect(await mailsOf(db.database, world)).toHaveLength(2);
  });

  it("at once with others writes each person once", async () => {
    const world = await makeReadyWorld(db.database);
    for (let count = 0; count < 12; count += 1) {
      const { memberId } = await makePartner(db.database, world.vendor, `Partner ${count}`);
      await giveAccount(db.database, world.vendor, memberId);
    }
    await world.tick(evening);
    world.clock.set(monday);
    const reports = await Promise.all(Array.from({ length: 5 }, () => world.tick()));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(13);
    const ofMonday = (await deliveriesOf(world)).filter(({ slot }) => slot === "2026-W10/1");
    expect(ofMonday).toHaveLength(13);
    expect(new Set((await mailsOf(db.database, world)).map(({ to_address }) => to_address)).size).toBe(13);
  });

  it("of which the person's row was lost still writes no second mail in the slot", async () => {
    const world = await makeReadyWorld(db.database);
    await world.tick(monday);
    await world.within((tx) =>
      tx
        .updateTable("recirculation.preferences")
        .set({ last_slot: null, last_mail_at: null, next_at: world.clock.now() })
        .where("vendor_id", "=", world.vendor.id)
        .execute(),
    );
    expect(await world.tick()).toMatchObject({ planned: 1, sent: 0 });
    expect(await mailsOf(db.database, world)).toHaveLength(1);
  });

  it("that is cut off between the delivery and its mail leaves neither", async () => {
    const world = await makeReadyWorld(db.database);
    world.clock.set(monday);
    // The mail cannot be written: the whole page goes back, as if the process had been killed there.
    await db.owner.query(
      `alter table platform.mails add constraint cut_off check (vendor_id <> '${world.vendor.id}') not valid`,
    );
    await expect(world.tick()).rejects.toThrow(/cut_off/);
    expect(await deliveriesOf(world)).toEqual([]);
    await db.owner.query("alter table platform.mails drop constraint cut_off");
    expect(await world.tick()).toMatchObject({ sent: 1 });
    expect(await deliveriesOf(world)).toHaveLength(1);
  });

  it("whose connection is killed in the middle leaves nothing half done, and the next one does it all", async () => {
    const world = await makeReadyWorld(db.database);
    for (let count = 0; count < 4; count += 1) {
      const { memberId } = await makePartner(db.database, world.vendor, `Partner ${count}`);
      await giveAccount(db.database, world.vendor, memberId);
    }
    await world.tick(evening);
    const before = [(await deliveriesOf(world)).length, (await mailsOf(db.database, world)).length];
    const holding = await db.owner.connect();
    await holding.query("begin; lock table platform.mails in exclusive mode");
    const killed = world.tick(monday);
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
    expect([(await deliveriesOf(world)).length, (await mailsOf(db.database, world)).length]).toEqual(before);
    expect(await world.tick()).toMatchObject({ sent: 5 });
    const ofMonday = (await deliveriesOf(world)).filter(({ slot }) => slot === "2026-W10/1");
    expect(new Set(ofMonday.map(({ member_id }) => member_id)).size).toBe(5);
    expect(await world.tick()).toMatchObject({ planned: 0, sent: 0 });
  });

  it("with a clock that was moved back sends nothing again", async () => {
    const world = await makeReadyWorld(db.database);
    await world.tick("2026-03-05T10:00:00Z");
    for (const at of [monday, "2026-02-27T10:00:00Z", "2026-03-05T09:00:00Z", "2026-03-05T11:00:00Z"]) {
      await world.tick(at);
    }
    expect(await deliveriesOf(world)).toHaveLength(1);
  });
});
