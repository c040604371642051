import { type TenantTx, withTenant } from "@tributary/db";
import { type BoardMetric, ensureBoards, listBoards } from "@tributary/leaderboards";
import { expect } from "vitest";
import type { TestDatabase } from "../../support/test-database.ts";
import { type LeadsWorld, makeLeadsWorld } from "../leads/leads-world.ts";

/** A vendor with two partners and the boards of its program. */
export interface BoardsWorld extends LeadsWorld {
  readonly boards: Readonly<Record<BoardMetric, string>>;
  inVendor<T>(work: (tx: TenantTx) => Promise<T>): Promise<T>;
  /** All scores of the vendor, as period, metric, member and value. */
  scores(): Promise<Record<string, unknown>[]>;
  /** The same in short. */
  values(): Promise<unknown[]>;
}

export async function makeBoardsWorld(db: TestDatabase): Promise<BoardsWorld> {
  const world = await makeLeadsWorld(db.database);
  const inVendor: BoardsWorld["inVendor"] = (work) => withTenant(db.database, world.vendor.scope, work);
  const boards = await inVendor(async (tx) => {
    await ensureBoards(tx, world.vendor.programId);
    await ensureBoards(tx, world.vendor.programId);
    const made = await listBoards(tx);
    expect(made).toHaveLength(2);
    return Object.fromEntries(made.map(({ metric, id }) => [metric, id])) as Record<BoardMetric, string>;
  });
  const scores: BoardsWorld["scores"] = async () => {
    const { rows } = await db.superuser.query(
      `select b.metric, s.period, s.member_name, s.partner_name, s.value, s.reached_at
       from leaderboards.scores s join leaderboards.boards b on b.vendor_id = s.vendor_id and b.id = s.board_id
       where s.vendor_id = $1 order by 1, 2, 3, s.member_id`,
      [world.vendor.id],
    );
    return rows;
  };
  const values = async () =>
    (await scores()).map(({ metric, period, value }) => [metric, period, Number(value)]);
  return { ...world, boards, inVendor, scores, values };
}
