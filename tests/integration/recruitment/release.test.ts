import { withTenant } from "@tributary/db";
import { sweepCards } from "@tributary/jobs";
import { addDays, dayInZone } from "@tributary/kernel";
import { lastLeadMove } from "@tributary/leads";
import { findCardCare, listAssignments, listDueCards, settleCard } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { handleEvents } from "../../support/handle-events.ts";
import { testDatabase } from "../../support/test-database.ts";
import { dayAfter, takenCard } from "./cards-world.ts";
import { idle, makeReleaseWorld, type ReleaseWorld, silent } from "./release-world.ts";

const db = testDatabase();
let world: ReleaseWorld;

beforeEach(async () => {
  world = await makeReleaseWorld(db);
});

describe("a card that nobody works on", () => {
  it("is warned of twice, becomes free after 90 days, and tells its former manager", async () => {
    const card = await takenCard(db.database, world);
    expect(await world.sweepOn(75)).toEqual(idle);
    expect(await world.sweepOn(76)).toEqual({ ...idle, warned: 1 });
    expect(await world.sweepOn(80)).toEqual(idle);
    expect(await world.sweepOn(87)).toEqual({ ...idle, warned: 1 });
    expect(await world.sweepOn(89)).toEqual(idle);
    expect(await world.managerOf(card)).toBe(world.viktor.id);
    expect(await world.sweepOn(90)).toEqual({ ...idle, released: 1 });
    expect(await world.managerOf(card)).toBeNull();
    expect(await world.mails()).toEqual([
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
      await Promise.all([1, 2].map(() => world.sweep()));
      await handleEvents(db, "recruitment", world.clock);
    }
    expect(await world.mails()).toEqual([
      "viktor card-release-near 14",
      "viktor card-release-near 3",
      "viktor card-released",
    ]);
  });

  it("is released once when the sweep is killed in the middle", async () => {
    for (const name of ["A", "B", "C"]) await takenCard(db.database, world, name);
    await world.sweepOn(87);
    world.clock.set(dayAfter(90));
    let settled = 0;
    const dying = {
      database: db.database,
      clock: world.clock,
      log: silent,
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
    expect(await world.sweepOn(90)).toEqual({ ...idle, released: 1 });
    expect((await world.mails()).filter((mail) => mail.endsWith("card-released"))).toHaveLength(3);
  });

  it("stays for three days after a warning that came late", async () => {
    const card = await takenCard(db.database, world);
    expect(await world.sweepOn(200)).toEqual({ ...idle, warned: 1 });
    expect(await world.sweepOn(202)).toEqual(idle);
    expect(await world.sweepOn(203)).toEqual({ ...idle, released: 1 });
    expect(await world.managerOf(card)).toBeNull();
    expect(await world.mails()).toEqual(["viktor card-release-near 3", "viktor card-released"]);
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
    expect(await world.sweepOn(90)).toEqual(idle);
    expect(await world.sweepOn(166)).toEqual({ ...idle, warned: 1 });
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
  expect(await world.managerOf(card)).toBeNull();
});
