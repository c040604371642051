import { withTenant } from "@tributary/db";
import { fixedClock, newId } from "@tributary/kernel";
import { currentPeriod, findBoard, rebuildBoard, refreshScore, standings } from "@tributary/leaderboards";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/test-database.ts";
import { makeLeadsWorld } from "../leads/leads-world.ts";
import { type BoardsWorld, makeBoardsWorld } from "./boards-world.ts";

const db = testDatabase();
let world: BoardsWorld;

beforeEach(async () => {
  world = await makeBoardsWorld(db);
});

describe("standings", () => {
  /** Scores of many members at once, as the board would hold them. */
  async function fill(points: readonly number[]): Promise<string[]> {
    return world.inVendor(async (tx) => {
      const members = points.map((value, index) => ({ id: newId(), name: `M${index}`, value, index }));
      await tx
        .insertInto("recruitment.members")
        .values(members.map(({ id, name }) => ({ id, partner_id: world.north.id, name, name_key: name })))
        .execute();
      const period = { board_id: world.boards.accepted_leads, period: "2026-03", partner_name: "Northwind" };
      await tx
        .insertInto("leaderboards.scores")
        .values(
          members
            .filter(({ value }) => value !== 0)
            .map(({ id, name, value, index }) => ({
              ...period,
              member_id: id,
              member_name: name,
              value,
              reached_at: new Date(Date.UTC(2026, 2, 1, 0, index)),
            })),
        )
        .execute();
      return members.map(({ id }) => id);
    });
  }

  function stand(aroundMemberId: string | null, limit: number, scope = world.southRep) {
    const request = { boardId: world.boards.accepted_leads, period: "2026-03", aroundMemberId, limit };
    return withTenant(db.database, scope, (tx) => standings(tx, request));
  }

  it("share a rank when equal, and the next rank counts them all", async () => {
    await fill([9, 9, 7, 7, 7, 2]);
    const { rows, me, participants } = await stand(null, 10);
    expect(rows.map(({ rank, name }) => [rank, name])).toEqual([
      [1, "M0"],
      [1, "M1"],
      [3, "M2"],
      [3, "M3"],
      [3, "M4"],
      [6, "M5"],
    ]);
    expect(me).toBeNull();
    expect(participants).toBe(6);
  });

  it("show a member far below with two on either side, after a gap, and the way to the next rank", async () => {
    const ids = await fill([50, 40, 30, 20, 20, 18, 15, 15, 15, 9, 9, 3]);
    const { rows, me, distanceToNext } = await stand(ids[7] as string, 3, world.northRep);
    expect(rows.map(({ rank, name, isMe, afterGap }) => [rank, name, isMe, afterGap])).toEqual([
      [1, "M0", false, false],
      [2, "M1", false, false],
      [3, "M2", false, false],
      [6, "M5", false, true],
      [7, "M6", false, false],
      [7, "M7", true, false],
      [7, "M8", false, false],
      [10, "M9", false, false],
    ]);
    expect(me).toMatchObject({ rank: 7, value: 15, name: "M7" });
    expect(distanceToNext).toBe(3);
  });

  it("agree with sorting everybody, for every member and any values", async () => {
    const points = Array.from({ length: 40 }, (_, index) => ((index * 7919) % 11) + 1);
    const ids = await fill(points);
    const everybody = (await stand(null, 100)).rows;
    for (const id of ids) {
      const { rows, me, distanceToNext } = await stand(id, 5, world.northRep);
      const own = everybody.find(({ memberId }) => memberId === id);
      expect(me?.rank).toBe(own?.rank);
      const at = everybody.findIndex(({ memberId }) => memberId === id);
      const expected = new Set([0, 1, 2, 3, 4, ...(at > 4 ? [at - 2, at - 1, at, at + 1, at + 2] : [])]);
      const shown = everybody.filter((_, index) => expected.has(index));
      expect(rows.map(({ memberId, rank }) => [memberId, rank])).toEqual(
        shown.map(({ memberId, rank }) => [memberId, rank]),
      );
      expect(rows.some(({ afterGap }) => afterGap)).toBe(at > 7);
      const next = everybody.findLast(({ value }) => value > (own?.value ?? 0));
      expect(distanceToNext).toBe(next ? next.value - (own?.value ?? 0) : null);
    }
  });

  it("show who has nothing yet, and how far the last place is", async () => {
    const ids = await fill([5, 3, 0]);
    const { rows, me, distanceToNext } = await stand(ids[2] as string, 10, world.northRep);
    expect(rows).toHaveLength(2);
    expect(me).toMatchObject({ rank: null, value: 0, name: "M2" });
    expect(distanceToNext).toBe(3);
  });

  it("are seen by all partners of the vendor, and by no other vendor", async () => {
    await fill([5, 3]);
    expect((await stand(world.south.memberId, 10)).rows).toHaveLength(2);
    const abroad = await makeLeadsWorld(db.database);
    await withTenant(db.database, abroad.staff, async (tx) => {
      const request = { boardId: world.boards.accepted_leads, period: "2026-03", limit: 10 };
      expect(await standings(tx, { ...request, aroundMemberId: world.north.memberId })).toMatchObject({
        rows: [],
        me: null,
      });
      expect(await findBoard(tx, world.boards.accepted_leads)).toBeNull();
      await expect(rebuildBoard(tx, world.boards.accepted_leads)).rejects.toThrow("no board");
      await refreshScore(tx, { metric: "accepted_leads", memberId: world.north.memberId });
    });
    expect(await world.values()).toHaveLength(2);
  });

  it("cannot be written by a partner's people", async () => {
    const [id] = await fill([5]);
    const request = withTenant(db.database, world.northRep, (tx) =>
      tx
        .updateTable("leaderboards.scores")
        .set({ value: 500 })
        .where("member_id", "=", id as string)
        .execute(),
    );
    await request;
    expect(await world.values()).toEqual([["accepted_leads", "2026-03", 5]]);
  });

  it("are of the month that the program's zone is in", () => {
    const board = { timeZone: "America/New_York" };
    expect(currentPeriod(board, fixedClock("2026-03-01T04:59:00Z"))).toBe("2026-02");
  });
});
