import { withTenant } from "@tributary/db";
import { fixedClock, unwrap } from "@tributary/kernel";
import { ensureBoards, listBoards, ownPlace, refreshScore, standings } from "@tributary/leaderboards";
import { expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, makeLeadsWorld, move, send } from "../leads/leads-world.ts";

const db = testDatabase();

it("gives the place that the whole board gives, for those ranked and those not yet", async () => {
  const world = await makeLeadsWorld(db.database);
  const newcomer = await addMember(db.database, world, { partnerId: world.north.id, name: "Newcomer" });
  const clock = fixedClock("2026-03-05T12:00:00Z");
  await withTenant(db.database, world.vendor.scope, async (tx) => {
    await ensureBoards(tx, world.vendor.programId);
    const boardId = (await listBoards(tx)).find(({ metric }) => metric === "accepted_leads")?.id ?? "";
    for (const partner of [world.south, world.south, world.north]) {
      const { id } = unwrap(await send(tx, partner, {}, clock));
      unwrap(await move(tx, id, "accepted", {}, clock));
    }
    const people = [world.south.memberId, world.north.memberId, newcomer];
    for (const memberId of people) await refreshScore(tx, { metric: "accepted_leads", memberId });
    const request = { boardId, period: "2026-03" };
    const ranks: unknown[] = [];
    for (const memberId of people) {
      const alone = await ownPlace(tx, { ...request, memberId });
      const { rows: _, ...whole } = await standings(tx, { ...request, aroundMemberId: memberId, limit: 5 });
      expect(alone).toEqual(whole);
      ranks.push([alone.me?.rank, alone.distanceToNext, alone.participants]);
    }
    expect(ranks).toEqual([
      [1, null, 2],
      [2, 1, 2],
      [null, 1, 2],
    ]);
  });
});
