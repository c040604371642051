import type { TenantTx } from "@tributary/db";
import { type Clock, monthInZone, newId } from "@tributary/kernel";
import { z } from "zod";

/** What members are compared by: accepted leads, or bonuses in minor units of the program's currency. */
export const boardMetrics = ["accepted_leads", "bonuses"] as const;
/** One of `boardMetrics`. */
export type BoardMetric = (typeof boardMetrics)[number];

/** A board of a program. */
export interface Board {
  readonly id: string;
  readonly metric: BoardMetric;
  readonly programId: string;
  readonly programName: string;
  readonly currency: string;
  /** Where its months begin. */
  readonly timeZone: string;
}

/** A period of a board: a month, or all time. Problem: `period_form`. */
export const periodInput = z.string("period_form").regex(/^(all|\d{4}-(0[1-9]|1[0-2]))$/, "period_form");

/** Makes the boards of a program that are missing: one a metric. */
export async function ensureBoards(tx: TenantTx, programId: string): Promise<void> {
  await tx
    .insertInto("leaderboards.boards")
    .values(boardMetrics.map((metric) => ({ id: newId(), program_id: programId, metric })))
    .onConflict((conflict) => conflict.columns(["vendor_id", "program_id", "metric"]).doNothing())
    .execute();
}

function selectBoards(tx: TenantTx) {
  return tx
    .selectFrom("leaderboards.boards as b")
    .innerJoin("programs.programs as g", (on) =>
      on.onRef("g.vendor_id", "=", "b.vendor_id").onRef("g.id", "=", "b.program_id"),
    )
    .where("b.vendor_id", "=", tx.scope.vendor.id)
    .select([
      "b.id",
      "b.metric",
      "g.id as programId",
      "g.name as programName",
      "g.currency",
      "g.time_zone as timeZone",
    ]);
}

/** All boards of the open programs, the oldest program first, leads before bonuses. There are a handful. */
export async function listBoards(tx: TenantTx): Promise<Board[]> {
  return selectBoards(tx)
    .where("g.archived_at", "is", null)
    .orderBy("g.created_at")
    .orderBy("g.id")
    .orderBy("b.metric")
    .limit(200)
    .execute();
}

/** A board; null when the vendor has none of that id. */
export async function findBoard(tx: TenantTx, id: string): Promise<Board | null> {
  return (await selectBoards(tx).where("b.id", "=", id).executeTakeFirst()) ?? null;
}

/** The month that a board is in now. */
export function currentPeriod(board: Pick<Board, "timeZone">, clock: Clock): string {
  return monthInZone(clock.now(), board.timeZone);
}
