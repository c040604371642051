import { accrueForSale, rateInput, reverseForRefund, setRate } from "@tributary/bonuses";
import { type TenantTx, withTenant } from "@tributary/db";
import { type Clock, fixedClock, newId, unwrap } from "@tributary/kernel";
import {
  type BoardMetric,
  currentPeriod,
  ensureBoards,
  findBoard,
  listBoards,
  rebuildBoard,
  refreshScore,
  standings,
} from "@tributary/leaderboards";
import { refundSale } from "@tributary/leads";
import { changeMember, updatePartner } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, type LeadsWorld, makeLeadsWorld, move, noon, send, win } from "../leads/leads-world.ts";

const db = testDatabase();
let world: LeadsWorld;
let boards: Record<BoardMetric, string>;

beforeEach(async () => {
  world = await makeLeadsWorld(db.database);
  boards = await inVendor(async (tx) => {
    await ensureBoards(tx, world.vendor.programId);
    await ensureBoards(tx, world.vendor.programId);
    const made = await listBoards(tx);
    expect(made).toHaveLength(2);
    return Object.fromEntries(made.map(({ metric, id }) => [metric, id])) as Record<BoardMetric, string>;
  });
});

function inVendor<T>(work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return withTenant(db.database, world.vendor.scope, work);
}

/** A lead of a member that was accepted at an instant. */
async function accept(memberId: string, at: string, partner = world.north): Promise<string> {
  const clock: Clock = fixedClock(at);
  return inVendor(async (tx) => {
    const { id } = unwrap(await send(tx, { ...partner, memberId }, {}, clock));
    unwrap(await move(tx, id, "accepted", {}, clock));
    return id;
  });
}

function refresh(memberId: string, metric: BoardMetric = "accepted_leads"): Promise<void> {
  return inVendor((tx) => refreshScore(tx, { metric, memberId }));
}

/** All scores of the vendor, as period, metric, member and value. */
async function scores(): Promise<unknown[]> {
  const { rows } = await db.superuser.query(
    `select b.metric, s.period, s.member_name, s.partner_name, s.value, s.reached_at
     from leaderboards.scores s join leaderboards.boards b on b.vendor_id = s.vendor_id and b.id = s.board_id
     where s.vendor_id = $1 order by 1, 2, 3, s.member_id`,
    [world.vendor.id],
  );
  return rows;
}

async function values(): Promise<unknown[]> {
  return (await scores()).map((row) => {
    const { metric, period, value } = row as Record<string, unknown>;
    return [metric, period, Number(value)];
  });
}

describe("accepted leads", () => {
  it("count in the month of the program's zone in which they were accepted", async () => {
    await accept(world.north.memberId, "2026-03-01T04:59:59Z");
    await accept(world.north.memberId, "2026-03-01T05:00:00Z");
    await refresh(world.north.memberId);
    expect(await values()).toEqual([
      ["accepted_leads", "2026-02", 1],
      ["accepted_leads", "2026-03", 1],
      ["accepted_leads", "all", 2],
    ]);
  });

  it("count on when won or lost, and no more when declined or taken back", async () => {
    const [won, lost, declined, undone] = [
      await accept(world.north.memberId, "2026-03-05T16:55:00Z"),
      await accept(world.north.memberId, "2026-03-05T16:56:00Z"),
      await accept(world.north.memberId, "2026-03-05T16:57:00Z"),
      await accept(world.north.memberId, "2026-03-05T16:58:00Z"),
    ] as const;
    await refresh(world.north.memberId);
    expect(await values()).toContainEqual(["accepted_leads", "all", 4]);
    await inVendor(async (tx) => {
      unwrap(await move(tx, won, "won"));
      unwrap(await move(tx, lost, "lost"));
      unwrap(await move(tx, declined, "declined"));
      unwrap(await move(tx, undone, "submitted"));
    });
    await refresh(world.north.memberId);
    await refresh(world.north.memberId);
    expect(await values()).toEqual([
      ["accepted_leads", "2026-03", 2],
      ["accepted_leads", "all", 2],
    ]);
  });

  it("leave no row when nothing is left", async () => {
    const id = await accept(world.north.memberId, "2026-03-05T16:58:00Z");
    await refresh(world.north.memberId);
    await inVendor(async (tx) => unwrap(await move(tx, id, "submitted")));
    await refresh(world.north.memberId);
    expect(await values()).toEqual([]);
  });

  it("are never counted short by two refreshes at once", async () => {
    const [committing, counted] = [closedGate(), closedGate()];
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    const first = inVendor(async (tx) => {
      await refreshScore(tx, { metric: "accepted_leads", memberId: world.north.memberId });
      counted.open();
      await committing.opened;
    });
    await counted.opened;
    await accept(world.north.memberId, "2026-03-05T16:01:00Z");
    const second = refresh(world.north.memberId);
    await untilBlocked(db.superuser);
    committing.open();
    await Promise.all([first, second]);
    expect(await values()).toContainEqual(["accepted_leads", "all", 2]);
  });

  it("carry the names that member and partner have now", async () => {
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    await refresh(world.north.memberId);
    await inVendor(async (tx) => {
      unwrap(await changeMember(tx, { memberId: world.north.memberId, changes: { name: "Ann" } }, noon));
      unwrap(await updatePartner(tx, { partnerId: world.north.id, changes: { name: "Norrland" } }));
    });
    await refresh(world.north.memberId);
    expect(await scores()).toMatchObject([
      { member_name: "Ann", partner_name: "Norrland" },
      { member_name: "Ann", partner_name: "Norrland" },
    ]);
  });
});

describe("bonuses", () => {
  it("are what the ledger holds, reversals taken off in their own month", async () => {
    const [march, april] = [fixedClock("2026-03-05T17:00:00Z"), fixedClock("2026-04-02T17:00:00Z")];
    const input = rateInput.parse({
      programId: world.vendor.programId,
      rateBasisPoints: 500,
      validFrom: "2026-01-01",
    });
    await inVendor(async (tx) => unwrap(await setRate(tx, input, noon)));
    const [{ saleId }, back] = [
      await win(db.database, world, world.north),
      await win(db.database, world, world.north, { amountMinor: 40_000 }),
    ];
    await inVendor(async (tx) => {
      await accrueForSale(tx, saleId, march);
      await accrueForSale(tx, back.saleId, march);
      const refund = unwrap(await refundSale(tx, { saleId: back.saleId }, april));
      await reverseForRefund(tx, refund.id, april);
    });
    await refresh(world.north.memberId, "bonuses");
    expect(await values()).toEqual([
      ["bonuses", "2026-03", 8_000],
      ["bonuses", "2026-04", -2_000],
      ["bonuses", "all", 6_000],
    ]);
  });
});

describe("rebuildBoard", () => {
  it("gives what refreshing every member gave, and repairs what was wrong", async () => {
    const mate = await addMember(db.database, world, { partnerId: world.north.id, name: "Mate" });
    for (const [index, memberId] of [world.north.memberId, mate, mate, mate].entries()) {
      await accept(memberId, `2026-0${index + 1}-15T12:00:00Z`);
    }
    await accept(world.south.memberId, "2026-02-03T12:00:00Z", world.south);
    for (const memberId of [world.north.memberId, mate, world.south.memberId]) await refresh(memberId);
    const incremental = await scores();
    await inVendor(async (tx) => {
      await tx.updateTable("leaderboards.scores").set({ value: 77 }).where("member_id", "=", mate).execute();
      await tx.deleteFrom("leaderboards.scores").where("member_id", "=", world.south.memberId).execute();
      const wrong = { board_id: boards.accepted_leads, period: "1999-01", member_id: mate, value: 5 };
      await tx
        .insertInto("leaderboards.scores")
        .values({ ...wrong, member_name: "x", partner_name: "x", reached_at: new Date() })
        .execute();
      await rebuildBoard(tx, boards.accepted_leads);
    });
    expect(await scores()).toEqual(incremental);
  });

  it("makes refreshes wait, so that the two never write across each other", async () => {
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    const [committing, rebuilt] = [closedGate(), closedGate()];
    const rebuilding = inVendor(async (tx) => {
      await rebuildBoard(tx, boards.accepted_leads);
      rebuilt.open();
      await committing.opened;
    });
    await rebuilt.opened;
    await accept(world.north.memberId, "2026-03-05T16:01:00Z");
    const refreshing = refresh(world.north.memberId);
    await untilBlocked(db.superuser);
    committing.open();
    await Promise.all([rebuilding, refreshing]);
    expect(await values()).toContainEqual(["accepted_leads", "all", 2]);
  });
});

describe("standings", () => {
  /** Scores of many members at once, as the board would hold them. */
  async function fill(points: readonly number[]): Promise<string[]> {
    return inVendor(async (tx) => {
      const members = points.map((value, index) => ({ id: newId(), name: `M${index}`, value, index }));
      await tx
        .insertInto("recruitment.members")
        .values(members.map(({ id, name }) => ({ id, partner_id: world.north.id, name, name_key: name })))
        .execute();
      const period = { board_id: boards.accepted_leads, period: "2026-03", partner_name: "Northwind" };
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
    const request = { boardId: boards.accepted_leads, period: "2026-03", aroundMemberId, limit };
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
      const request = { boardId: boards.accepted_leads, period: "2026-03", limit: 10 };
      expect(await standings(tx, { ...request, aroundMemberId: world.north.memberId })).toMatchObject({
        rows: [],
        me: null,
      });
      expect(await findBoard(tx, boards.accepted_leads)).toBeNull();
      await expect(rebuildBoard(tx, boards.accepted_leads)).rejects.toThrow("no board");
      await refreshScore(tx, { metric: "accepted_leads", memberId: world.north.memberId });
    });
    expect(await values()).toHaveLength(2);
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
    expect(await values()).toEqual([["accepted_leads", "2026-03", 5]]);
  });

  it("are of the month that the program's zone is in", () => {
    const board = { timeZone: "America/New_York" };
    expect(currentPeriod(board, fixedClock("2026-03-01T04:59:00Z"))).toBe("2026-02");
  });
});
