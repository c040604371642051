import type { TenantTx } from "@tributary/db";
import { type Clock, ok, type Result } from "@tributary/kernel";
import { idInput, optionalLineInput } from "@tributary/kernel/input";
import { z } from "zod";
import { reasonCodes } from "./domain/lead-moves.ts";
import { moveLead } from "./move-lead.ts";

/** Rows that one form may move: what a page of a list shows, and some. */
const most = 200;

/** One move for many leads. Only moves that say nothing else, or one reason for all. */
export const manyMovesInput = z.object({
  leadIds: z.array(idInput).min(1, "required").max(most, "too_long"),
  to: z.enum(["submitted", "accepted", "declined"], "unknown"),
  reasonCode: z.enum(reasonCodes, "unknown").nullish(),
  reasonComment: optionalLineInput(500),
});

/** Checked moves. */
export type ManyMovesInput = z.output<typeof manyMovesInput>;

/** What became of many leads. */
export interface MovedLeads {
  /** Those that were moved, in the order given. */
  readonly movedIds: readonly string[];
  /** How many stood elsewhere by then, or are not there: they were left as they are. */
  readonly left: number;
}

/**
 * Makes the same move with many leads, each by the rules of `moveLead`. Those that somebody else has moved meanwhile
 * are left alone and counted; what is wrong with the move itself is `invalid`, and nothing is moved.
 */
export async function moveLeads(
  tx: TenantTx,
  { leadIds, ...move }: ManyMovesInput,
  clock: Clock,
): Promise<Result<MovedLeads>> {
  const movedIds: string[] = [];
  // Always in one order, so that two people who move the same leads at once wait and never deadlock.
  for (const leadId of [...new Set(leadIds)].toSorted()) {
    const moved = await moveLead(tx, { leadId, ...move }, clock);
    if (moved.ok) movedIds.push(leadId);
    else if (moved.error.code === "invalid" || moved.error.code === "forbidden") return moved;
  }
  return ok({ movedIds, left: new Set(leadIds).size - movedIds.length });
}
