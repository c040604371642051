import { withTenant } from "@tributary/db";
import { sweepCards } from "@tributary/jobs";
import { createLogger } from "@tributary/kernel/log";
import { findPartner } from "@tributary/recruitment";
import { handleEvents } from "../../support/handle-events.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { type CardsWorld, dayAfter, makeCardsWorld } from "./cards-world.ts";

type Sweep = Awaited<ReturnType<typeof sweepCards>>;

/** Cards of which none but this world's own is warned of or released. */
export interface ReleaseWorld extends CardsWorld {
  /** Sweeps once, as the chore does. */
  sweep(): Promise<Sweep>;
  /** Sweeps on that day, and does what follows. */
  sweepOn(days: number): Promise<Sweep>;
  /** Who was written to, with what, and how many days were left. */
  mails(): Promise<string[]>;
  managerOf(partnerId: string): Promise<string | null | undefined>;
}

export const silent = createLogger("test", "silent");

/** What a sweep tells that had nothing to do. */
export const idle: Sweep = { warned: 0, released: 0, failed: 0 };

export async function makeReleaseWorld(db: TestDatabase): Promise<ReleaseWorld> {
  await db.owner.query("delete from platform.mails");
  await db.superuser.query("delete from recruitment.release_warnings");
  await db.superuser.query("update recruitment.partners set manager_user_id = null");
  const world = await makeCardsWorld(db.database);
  const sweep: ReleaseWorld["sweep"] = async () => {
    const { warned, released, failed } = await sweepCards({
      database: db.database,
      clock: world.clock,
      log: silent,
    });
    return { warned, released, failed };
  };
  return {
    ...world,
    sweep,
    async sweepOn(days) {
      world.clock.set(dayAfter(days));
      const swept = await sweep();
      await handleEvents(db, "recruitment", world.clock);
      return swept;
    },
    async mails() {
      const { rows } = await db.owner.query(
        "select template, props, to_address from platform.mails order by id",
      );
      return rows.map(({ template, props, to_address: to }) =>
        [to.split("-")[0], template, props.daysLeft].filter((part) => part !== undefined).join(" "),
      );
    },
    managerOf: (partnerId) =>
      withTenant(
        db.database,
        world.vendor.scope,
        async (tx) => (await findPartner(tx, partnerId))?.managerUserId,
      ),
  };
}
