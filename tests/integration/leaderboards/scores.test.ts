import { accrueForSale, rateInput, reverseForRefund, setRate } from "@tributary/bonuses";
import { type Clock, fixedClock, unwrap } from "@tributary/kernel";
import { type BoardMetric, rebuildBoard, refreshScore } from "@tributary/leaderboards";
import { refundSale } from "@tributary/leads";
import { changeMember, updatePartner } from "@tributary/recruitment";
import { beforeEach, describe, expect, it } from "vitest";
import { closedGate, untilBlocked } from "../../support/gate.ts";
import { testDatabase } from "../../support/test-database.ts";
import { addMember, move, noon, send, win } from "../leads/leads-world.ts";
import { type BoardsWorld, makeBoardsWorld } from "./boards-world.ts";

const db = testDatabase();
let world: BoardsWorld;

beforeEach(async () => {
  world = await makeBoardsWorld(db);
});

/** A lead of a member that was accepted at an instant. */
async function accept(memberId: string, at: string, partner = world.north): Promise<string> {
  const clock: Clock = fixedClock(at);
  return world.inVendor(async (tx) => {
    const { id } = unwrap(await send(tx, { ...partner, memberId }, {}, clock));
    unwrap(await move(tx, id, "accepted", {}, clock));
    return id;
  });
}

function refresh(memberId: string, metric: BoardMetric = "accepted_leads"): Promise<void> {
  return world.inVendor((tx) => refreshScore(tx, { metric, memberId }));
}

describe("accepted leads", () => {
  it("count in the month of the program's zone in which they were accepted", async () => {
    await accept(world.north.memberId, "2026-03-01T04:59:59Z");
    await accept(world.north.memberId, "2026-03-01T05:00:00Z");
    await refresh(world.north.memberId);
    expect(await world.values()).toEqual([
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
    expect(await world.values()).toContainEqual(["accepted_leads", "all", 4]);
    await world.inVendor(async (tx) => {
      unwrap(await move(tx, won, "won"));
      unwrap(await move(tx, lost, "lost"));
      unwrap(await move(tx, declined, "declined"));
      unwrap(await move(tx, undone, "submitted"));
    });
    await refresh(world.north.memberId);
    await refresh(world.north.memberId);
    expect(await world.values()).toEqual([
      ["accepted_leads", "2026-03", 2],
      ["accepted_leads", "all", 2],
    ]);
  });

  it("leave no row when nothing is left", async () => {
    const id = await accept(world.north.memberId, "2026-03-05T16:58:00Z");
    await refresh(world.north.memberId);
    await world.inVendor(async (tx) => unwrap(await move(tx, id, "submitted")));
    await refresh(world.north.memberId);
    expect(await world.values()).toEqual([]);
  });

  it("are never counted short by two refreshes at once", async () => {
    const [committing, counted] = [closedGate(), closedGate()];
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    const first = world.inVendor(async (tx) => {
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
    expect(await world.values()).toContainEqual(["accepted_leads", "all", 2]);
  });

  it("carry the names that member and partner have now", async () => {
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    await refresh(world.north.memberId);
    await world.inVendor(async (tx) => {
      unwrap(await changeMember(tx, { memberId: world.north.memberId, changes: { name: "Ann" } }, noon));
      unwrap(await updatePartner(tx, { partnerId: world.north.id, changes: { name: "Norrland" } }));
    });
    await refresh(world.north.memberId);
    expect(await world.scores()).toMatchObject([
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
    await world.inVendor(async (tx) => unwrap(await setRate(tx, input, noon)));
    const [{ saleId }, back] = [
      await win(db.database, world, world.north),
      await win(db.database, world, world.north, { amountMinor: 40_000 }),
    ];
    await world.inVendor(async (tx) => {
      await accrueForSale(tx, saleId, march);
      await accrueForSale(tx, back.saleId, march);
      const refund = unwrap(await refundSale(tx, { saleId: back.saleId }, april));
      await reverseForRefund(tx, refund.id, april);
    });
    await refresh(world.north.memberId, "bonuses");
    expect(await world.values()).toEqual([
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
    const incremental = await world.scores();
    await world.inVendor(async (tx) => {
      await tx.updateTable("leaderboards.scores").set({ value: 77 }).where("member_id", "=", mate).execute();
      await tx.deleteFrom("leaderboards.scores").where("member_id", "=", world.south.memberId).execute();
      const wrong = { board_id: world.boards.accepted_leads, period: "1999-01", member_id: mate, value: 5 };
      await tx
        .insertInto("leaderboards.scores")
        .values({ ...wrong, member_name: "x", partner_name: "x", reached_at: new Date() })
        .execute();
      await rebuildBoard(tx, world.boards.accepted_leads);
    });
    expect(await world.scores()).toEqual(incremental);
  });

  it("makes refreshes wait, so that the two never write across each other", async () => {
    await accept(world.north.memberId, "2026-03-05T16:00:00Z");
    const [committing, rebuilt] = [closedGate(), closedGate()];
    const rebuilding = world.inVendor(async (tx) => {
      await rebuildBoard(tx, world.boards.accepted_leads);
      rebuilt.open();
      await committing.opened;
    });
    await rebuilt.opened;
    await accept(world.north.memberId, "2026-03-05T16:01:00Z");
    const refreshing = refresh(world.north.memberId);
    await untilBlocked(db.superuser);
    committing.open();
    await Promise.all([rebuilding, refreshing]);
    expect(await world.values()).toContainEqual(["accepted_leads", "all", 2]);
  });
});
