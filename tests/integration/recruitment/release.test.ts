import { withTenant } from "@tributary/db";
import { sweepCards } from "@tributary/jobs";
import { addDays, dayInZone, unwrap } from "@tributary/kernel";
import { createLogger } from "@tributary/kernel/log";
import { lastLeadMove } from "@tributary/leads";
import {
  claimCard,
  deleteActivity,
  findCardCare,
  findPartner,
  giveUpCard,
  listAssignments,
  listDueCards,
  settleCard,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { handleEvents } from "../../support/handle-events.ts";
import { testDatabase } from "../../support/test-database.ts";
import { move, send } from "../leads/leads-world.ts";
import { type CardsWorld, dayAfter, makeCardsWorld, note, takenCard } from "./cards-world.ts";

const db = testDatabase();
const log = createLogger("test", "silent");
let world: CardsWorld;

beforeEach(async () => {
  await db.owner.query("delete from platform.mails");
  await db.superuser.query("delete from recruitment.release_warnings");
  await db.superuser.query("update recruitment.partners set manager_user_id = null");
  world = await makeCardsWorld(db.database);
});

/** Sweeps on that day, and does what follows. */
async function sweepOn(days: number) {
  world.clock.set(dayAfter(days));
  const { warned, released, failed } = await sweepCards({ database: db.database, clock: world.clock, log });
  await handleEvents(db, "recruitment", world.clock);
  return { warned, released, failed };
}

async function mails(): Promise<string[]> {
  const { rows } = await db.owner.query("select template, props, to_address from platform.mails order by id");
  return rows.map(({ template, props, to_address: to }) =>
    [to.split("-")[0], template, props.daysLeft].filter((part) => part !== undefined).join(" "),
  );
}

function managerOf(partnerId: string): Promise<string | null | undefined> {
  return withTenant(
    db.database,
    world.vendor.scope,
    async (tx) => (await findPartner(tx, partnerId))?.managerUserId,
  );
}

const idle = { warned: 0, released: 0, failed: 0 };

describe("a card that nobody works on", () => {
  it("is warned of twice, becomes free after 90 days, and tells its former manager", async () => {
    const card = await takenCard(db.database, world);
    expect(await sweepOn(75)).toEqual(idle);
    expect(await sweepOn(76)).toEqual({ ...idle, warned: 1 });
    expect(await sweepOn(80)).toEqual(idle);
    expect(await sweepOn(87)).toEqual({ ...idle, warned: 1 });
    expect(await sweepOn(89)).toEqual(idle);
    expect(await managerOf(card)).toBe(world.viktor.id);
    expect(await sweepOn(90)).toEqual({ ...idle, released: 1 });
    expect(await managerOf(card)).toBeNull();
    expect(await mails()).toEqual([
      "viktor card-release-near 14",
      "viktor card-release-near 3",
      "viktor card-released",
    ]);
    const [last] = await withTenant(db.database, world.vendor.scope, (tx) => listAssignments(tx, card));
    expect(last).toMatchObject({ reason: "released", userId: null, fromUserId: world.viktor.id });
  });

  it("does each thing once, however often it is swept, two at a time, and with the clock put back", async () => {
    await takenCard(db.database, world);
    for (const days of [76, 76, 40, 76, 87, 87, 60, 90, 90, 10, 90]) {
      world.clock.set(dayAfter(days));
      await Promise.all([1, 2].map(() => sweepCards({ database: db.database, clock: world.clock, log })));
      await handleEvents(db, "recruitment", world.clock);
    }
    expect(await mails()).toEqual([
      "viktor card-release-near 14",
      "viktor card-release-near 3",
      "viktor card-released",
    ]);
  });

  it("is released once when the sweep is killed in the middle", async () => {
    for (const name of ["A", "B", "C"]) await takenCard(db.database, world, name);
    await sweepOn(87);
    world.clock.set(dayAfter(90));
    let settled = 0;
    const dying = {
      database: db.database,
      clock: world.clock,
      log,
      // The second card's transaction loses its connection after the card was read and before anything is written.
      elsewhere: async (...who: Parameters<typeof lastLeadMove>) => {
        settled += 1;
        if (settled === 2) {
          await db.superuser.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and state = 'idle in transaction'",
          );
        }
        return lastLeadMove(...who);
      },
    };
    expect(await sweepCards(dying)).toEqual({ warned: 0, released: 2, failed: 1 });
    expect(await sweepOn(90)).toEqual({ ...idle, released: 1 });
    expect((await mails()).filter((mail) => mail.endsWith("card-released"))).toHaveLength(3);
  });

  it("stays for three days after a warning that came late", async () => {
    const card = await takenCard(db.database, world);
    expect(await sweepOn(200)).toEqual({ ...idle, warned: 1 });
    expect(await sweepOn(202)).toEqual(idle);
    expect(await sweepOn(203)).toEqual({ ...idle, released: 1 });
    expect(await managerOf(card)).toBeNull();
    expect(await mails()).toEqual(["viktor card-release-near 3", "viktor card-released"]);
  });

  it("is left to the longest of the programs that its partner is in", async () => {
    const card = await takenCard(db.database, world);
    const long = await db.superuser.query(
      `insert into programs.programs (vendor_id, id, slug, name, kind, currency, time_zone, release_after_days)
       values ($1, gen_random_uuid(), 'long', 'Long', 'agency', 'USD', 'UTC', 180) returning id`,
      [world.vendor.id],
    );
    for (const [at, program] of [world.vendor.programId, long.rows[0].id].entries()) {
      await db.superuser.query(
        `insert into recruitment.enrollments (vendor_id, id, partner_id, program_id, code)
         values ($1, gen_random_uuid(), $2, $3, $4)`,
        [world.vendor.id, card, program, `CODE${at}`],
      );
    }
    expect(await sweepOn(90)).toEqual(idle);
    expect(await sweepOn(166)).toEqual({ ...idle, warned: 1 });
  });
});

describe("what a manager does", () => {
  it("begins the countdown anew, with warnings of its own; what others do does not", async () => {
    const card = await takenCard(db.database, world);
    await sweepOn(87);
    world.clock.set(dayAfter(88));
    unwrap(await withTenant(db.database, world.anna.scope, (tx) => note(tx, card, world.clock)));
    const care = () =>
      withTenant(db.database, world.vendor.scope, (tx) => findCardCare(tx, card, world.clock));
    expect(await care()).toMatchObject({ lastActivityAt: null });
    unwrap(await withTenant(db.database, world.viktor.scope, (tx) => note(tx, card, world.clock)));
    expect(await care()).toMatchObject({ lastActivityAt: dayAfter(88) });
    await handleEvents(db, "recruitment", world.clock);
    expect(await sweepOn(90)).toEqual(idle);
    expect(await sweepOn(88 + 76)).toEqual({ ...idle, warned: 1 });
    expect(await sweepOn(88 + 87)).toEqual({ ...idle, warned: 1 });
    expect(await sweepOn(88 + 90)).toEqual({ ...idle, released: 1 });
    expect((await mails()).slice(1)).toEqual([
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
    await sweepOn(87);
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
    expect(await sweepCards({ database: db.database, clock: world.clock, log })).toEqual(idle);
    expect(await managerOf(card)).toBe(world.viktor.id);
  });

  it("keeps the card when it comes before the release, and not when it comes after", async () => {
    const card = await takenCard(db.database, world);
    await sweepOn(87);
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
    expect(await managerOf(card)).toBe(world.viktor.id);

    await sweepOn(90 + 87);
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
    expect(await managerOf(card)).toBeNull();
  });
});

describe("a free card", () => {
  it("goes to one of two who take it at once; the other is told who has it", async () => {
    const card = await takenCard(db.database, world);
    await withTenant(db.database, world.viktor.scope, (tx) =>
      giveUpCard(tx, { partnerId: card }, world.clock),
    );
    const taken = closedGate();
    const commit = closedGate();
    const first = withTenant(db.database, world.anna.scope, async (tx) => {
      const done = await claimCard(tx, { partnerId: card }, world.clock);
      taken.open();
      await commit.opened;
      return done;
    });
    await taken.opened;
    const second = withTenant(db.database, world.viktor.scope, (tx) =>
      claimCard(tx, { partnerId: card }, world.clock),
    );
    await untilBlocked(db.superuser);
    commit.open();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toEqual({
      ok: false,
      error: { code: "conflict", details: { noun: "card", current: "Anna" } },
    });
    expect(await managerOf(card)).toBe(world.anna.id);
    const log = await withTenant(db.database, world.vendor.scope, (tx) => listAssignments(tx, card));
    expect(log.map(({ reason, userId }) => [reason, userId])).toEqual([
      ["claimed", world.anna.id],
      ["given_up", null],
      ["claimed", world.viktor.id],
    ]);
  });

  it("is taken once by whoever clicks twice, and given up by its manager alone", async () => {
    const card = await takenCard(db.database, world);
    const again = withTenant(db.database, world.viktor.scope, (tx) =>
      claimCard(tx, { partnerId: card }, world.clock),
    );
    expect(await again).toMatchObject({ ok: true });
    const stolen = withTenant(db.database, world.anna.scope, (tx) =>
      giveUpCard(tx, { partnerId: card }, world.clock),
    );
    expect(await stolen).toMatchObject({ error: { details: { current: "Viktor" } } });
    const log = await withTenant(db.database, world.vendor.scope, (tx) => listAssignments(tx, card));
    expect(log).toHaveLength(1);
  });
});

it("finds by SQL what the rule decides, day by day", async () => {
  const card = await takenCard(db.database, world);
  const { timeZone } = world.vendor.scope.vendor;
  const begun = dayInZone(dayAfter(0), timeZone);
  for (let days = 60; days <= 90; days += 1) {
    world.clock.set(dayAfter(days));
    const [due, care] = await withTenant(db.database, world.vendor.scope, async (tx) => [
      await listDueCards(tx, { limit: 10 }, world.clock),
      await findCardCare(tx, card, world.clock),
    ]);
    expect(care?.releaseOn).toBe(addDays(begun, 90));
    const became = await withTenant(db.database, world.vendor.scope, (tx) =>
      settleCard(tx, { partnerId: card, elsewhere: lastLeadMove }, world.clock),
    );
    expect([days, due.length]).toEqual([days, became === "kept" ? 0 : 1]);
  }
  expect(await managerOf(card)).toBeNull();
});
