import { withTenant } from "@tributary/db";
import { fixedClock, unwrap } from "@tributary/kernel";
import { getProgram } from "@tributary/programs";
import {
  assignOpportunities,
  type FunnelReport,
  funnelReport,
  moveOpportunity,
  rebuildFunnel,
  refreshFunnel,
  refuseOpportunity,
  signOpportunity,
} from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeRecruitingWorld, openWith, type RecruitingWorld } from "./recruiting-world.ts";

const db = testDatabase();
let world: RecruitingWorld;
const now = fixedClock("2026-03-20T12:00:00Z");

beforeEach(async () => {
  world = await makeRecruitingWorld(db.database);
});

function at(day: string) {
  return fixedClock(`${day}T12:00:00Z`);
}

async function walk(
  name: string,
  opened: string,
  steps: readonly [day: string, to: number | "sign" | "refuse"][],
) {
  const { id } = await openWith(db.database, world, name, {
    clock: at(opened),
    card: { site: `https://${name.toLowerCase()}.example/` },
  });
  for (const [day, to] of steps) {
    const done = await withTenant(db.database, world.dana, (tx) => {
      if (to === "sign") return signOpportunity(tx, { opportunityId: id }, at(day));
      const reasonId = world.reasons[1]?.id as string;
      if (to === "refuse")
        return refuseOpportunity(
          tx,
          { opportunityId: id, reasonId, comment: "", seenVersion: null },
          at(day),
        );
      const toStageId = world.stages[to]?.id as string;
      return moveOpportunity(tx, { opportunityId: id, toStageId, seenVersion: null }, at(day));
    });
    unwrap(done);
  }
  return id;
}

function report(months: number, more: { managerUserId?: string | null } = {}): Promise<FunnelReport> {
  return withTenant(db.database, world.dana, async (tx) =>
    funnelReport(tx, { program: await getProgram(tx, world.programId), months, ...more }, now),
  );
}

describe("the funnel", () => {
  it("counts what was opened in its months by how far it came, however it goes on later", async () => {
    const signed = await walk("Signed", "2026-01-05", [
      ["2026-01-09", 1],
      ["2026-01-19", 2],
      ["2026-03-01", "sign"],
    ]);
    const refused = await walk("Refused", "2026-01-10", [
      ["2026-01-12", 1],
      ["2026-02-12", "refuse"],
    ]);
    const open = await walk("Open", "2026-03-02", []);
    const old = await walk("Old", "2025-11-02", [["2025-11-03", "refuse"]]);
    for (const id of [signed, refused, open, old])
      await withTenant(db.database, world.vendor.scope, (tx) => refreshFunnel(tx, id));
    const three = await report(3);
    expect(three).toMatchObject({
      from: "2026-01",
      to: "2026-03",
      opened: 3,
      signed: 1,
      refused: 1,
      open: 1,
    });
    expect(three.stages.map(({ reached }) => reached)).toEqual([3, 2, 1, 1]);
    expect(three.stages.map(({ medianDays }) => medianDays)).toEqual([3, 20.5, 41, null]);
    expect(three.reasons).toEqual([{ name: "Terms do not suit", n: 1, share: 1 }]);
    expect(three.managers).toMatchObject([{ userId: world.dana.actor.id, opened: 3, signed: 1 }]);
    expect((await report(5)).opened).toBe(4);
    expect((await report(3, { managerUserId: world.max.actor.id })).opened).toBe(0);
  });

  it("is the same refreshed twice, at once, and rebuilt; and follows whoever leads", async () => {
    const ids = [await walk("A", "2026-03-02", []), await walk("B", "2026-03-03", [["2026-03-04", 1]])];
    await Promise.all(
      [...ids, ...ids].map((id) =>
        withTenant(db.database, world.vendor.scope, (tx) => refreshFunnel(tx, id)),
      ),
    );
    const refreshed = await report(1);
    await withTenant(db.database, world.vendor.scope, (tx) => rebuildFunnel(tx, world.programId));
    expect(await report(1)).toEqual(refreshed);
    await withTenant(db.database, world.dana, (tx) =>
      assignOpportunities(tx, { opportunityIds: ids, managerUserId: world.max.actor.id }),
    );
    await withTenant(db.database, world.vendor.scope, (tx) => refreshFunnel(tx, ids[0] as string));
    expect((await report(1)).managers).toMatchObject([{ userId: world.max.actor.id, opened: 2 }]);
  });
});
