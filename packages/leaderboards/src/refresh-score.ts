import type { TenantTx } from "@tributary/db";
import { type BoardMetric, findBoard } from "./boards.ts";
import { recomputeScores } from "./score-store.ts";

/**
 * Brings a member's scores of one metric, in all programs, months and of all time, to what the facts say now, and the
 * names on them too. It looks at the facts and not at what happened, so it may come late, twice or at once with
 * another: the member is locked first, and the later run counts what the earlier has seen and more. Does nothing for
 * a member that does not exist.
 */
export async function refreshScore(
  tx: TenantTx,
  { metric, memberId }: { metric: BoardMetric; memberId: string },
): Promise<void> {
  const vendorId = tx.scope.vendor.id;
  // A board that is being rebuilt makes refreshes wait, as the two would write the same rows.
  await tx
    .selectFrom("leaderboards.boards")
    .where("vendor_id", "=", vendorId)
    .where("metric", "=", metric)
    .select("id")
    .orderBy("id")
    .forShare()
    .execute();
  const locked = await tx
    .selectFrom("recruitment.members")
    .where("vendor_id", "=", vendorId)
    .where("id", "=", memberId)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (locked) await recomputeScores(tx, { metric, memberId });
}

/**
 * Computes a whole board anew: after an import, a seed or a repair. Gives what refreshing every member would give.
 * Throws when there is no such board.
 */
export async function rebuildBoard(tx: TenantTx, boardId: string): Promise<void> {
  await tx
    .selectFrom("leaderboards.boards")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", boardId)
    .select("id")
    .forNoKeyUpdate()
    .execute();
  const board = await findBoard(tx, boardId);
  if (!board) throw new Error("there is no board of that id");
  await recomputeScores(tx, { metric: board.metric, boardId });
}
