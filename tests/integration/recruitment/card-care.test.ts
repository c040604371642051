import { withTenant } from "@tributary/db";
import { unwrap } from "@tributary/kernel";
import { lastLeadMove } from "@tributary/leads";
import { deleteActivity, findCardCare, settleCard } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { handleEvents } from "../../support/handle-events.ts";
import { testDatabase } from "../../support/test-database.ts";
import { move, send } from "../leads/leads-world.ts";
import { dayAfter, note, takenCard } from "./cards-world.ts";
import { idle, makeReleaseWorld, type ReleaseWorld } from "./release-world.ts";

const db = testDatabase();
let world: ReleaseWorld;

beforeEach(async () => {
  world = await makeReleaseWorld(db);
});

describe("what a manager does", () => {
  it("begins the countdown anew, with warnings of its own; what others do does not", async () => {
    const card = await takenCard(db.database, world);
    await world.sweepOn(87);
    world.clock.set(dayAfter(88));
    unwrap(await withTenant(db.database, world.anna.scope, (tx) => note(tx, card, world.clock)));
    const care = () =>
      withTenant(db.database, world.vendor.scope, (tx) => findCardCare(tx, card, world.clock));
    expect(await care()).toMatchObject({ lastActivityAt: null });
    unwrap(await withTenant(db.database, world.viktor.scope, (tx) => note(tx, card, world.clock)));
    expect(await care()).toMatchObject({ lastActivityAt: dayAfter(88) });
    await handleEvents(db, "recruitment", world.clock);
    expect(await world.sweepOn(90)).toEqual(idle);
    expect(await world.sweepOn(88 + 76)).toEqual({ ...idle, warned: 1 });
    expect(await world.sweepOn(88 + 87)).toEqual({ ...idle, warned: 1 });
    expect(await world.sweepOn(88 + 90)).toEqual({ ...idle, released: 1 });
    expect((await world.mails()).slice(1)).toEqual([
      "viktor card-release-near 14",
      "viktor card-release-near 3",
      "viktor card-released",
    ]);
  });

  it("counts by the facts: what is taken away does not count any more", async () => {
    const card = await takenCard(db.database, world);
    world.clock.set(dayAfter(30));
    const { id } = unwrap(
      await withTenant(db.database, world.viktor.scope, (tx) => note(tx, card, world.clock)),
    );
    await withTenant(db.database, world.viktor.scope, (tx) =>
      deleteActivity(tx, { activityId: id }, { others: false }, world.clock),
    );
    await handleEvents(db, "recruitment", world.clock);
    const care = await withTenant(db.database, world.vendor.scope, (tx) =>
      findCardCare(tx, card, world.clock),
    );
    expect(care?.lastActivityAt).toBeNull();
  });

  it("counts a lead of the partner that they moved, even before anybody handled it", async () => {
    const card = await takenCard(db.database, world);
    await world.sweepOn(87);
    world.clock.set(dayAfter(89));
    await withTenant(db.database, world.viktor.scope, async (tx) => {
      await tx
        .insertInto("recruitment.enrollments")
        .values({ id: card, partner_id: card, program_id: world.vendor.programId, code: "ABCD" })
        .execute();
      const sent = unwrap(await send(tx, { id: card, memberId: null as never }, {}, world.clock));
      unwrap(await move(tx, sent.id, "accepted", {}, world.clock));
    });
    world.clock.set(dayAfter(90));
    expect(await world.sweep()).toEqual(idle);
    expect(await world.managerOf(card)).toBe(world.viktor.id);
  });

  it("keeps the card when it comes before the release, and not when it comes after", async () => {
    const card = await takenCard(db.database, world);
    await world.sweepOn(87);
    world.clock.set(dayAfter(90));
    const settle = () =>
      withTenant(db.database, world.vendor.scope, (tx) =>
        settleCard(tx, { partnerId: card, elsewhere: lastLeadMove }, world.clock),
      );
    const written = closedGate();
    const commit = closedGate();
    const active = withTenant(db.database, world.viktor.scope, async (tx) => {
      const done = await note(tx, card, world.clock);
      written.open();
      await commit.opened;
      return done;
    });
    await written.opened;
    const sweep = settle();
    await untilBlocked(db.superuser);
    commit.open();
    expect([await active, await sweep]).toMatchObject([{ ok: true }, "kept"]);
    expect(await world.managerOf(card)).toBe(world.viktor.id);

    await world.sweepOn(90 + 87);
    world.clock.set(dayAfter(180));
    const released = closedGate();
    const finish = closedGate();
    const release = withTenant(db.database, world.vendor.scope, async (tx) => {
      const became = await settleCard(tx, { partnerId: card, elsewhere: lastLeadMove }, world.clock);
      released.open();
      await finish.opened;
      return became;
    });
    await released.opened;
    const late = withTenant(db.database, world.viktor.scope, (tx) => note(tx, card, world.clock));
    await untilBlocked(db.superuser);
    finish.open();
    expect([await release, await late]).toMatchObject(["released", { ok: true }]);
    expect(await world.managerOf(card)).toBeNull();
  });
});
