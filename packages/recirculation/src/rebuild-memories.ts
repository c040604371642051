import { type Database, type TenantScope, type TenantTx, withTenant } from "@tributary/db";
import { type MemoryKey, recomputeMemories } from "./memory-store.ts";
import { listRecallPrograms } from "./program-queries.ts";

const peopleAtOnce = 200;

/**
 * Computes all memories of a vendor, or of one program, anew by replaying the answers: after a repair, or when a
 * program keeps facts otherwise. Gives how many were looked at. A few hundred people a transaction, so that answers
 * that come meanwhile wait for none of it long.
 */
export async function rebuildMemories(
  database: Database,
  scope: TenantScope,
  { programId }: { programId?: string } = {},
): Promise<{ memories: number }> {
  let after = "00000000-0000-0000-0000-000000000000";
  let memories = 0;
  for (;;) {
    const page = await withTenant(database, scope, async (tx) => {
      const ids = await nextPeople(tx, after);
      const keys = await lockMemories(tx, ids, programId ?? null);
      const programs = new Map((await listRecallPrograms(tx)).map((program) => [program.id, program]));
      await recomputeMemories(tx, keys, programs);
      return { last: ids.at(-1) ?? null, count: keys.length };
    });
    if (page.last === null) return { memories };
    memories += page.count;
    after = page.last;
  }
}

async function nextPeople(tx: TenantTx, after: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("recirculation.preferences")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", ">", after)
    .orderBy("member_id")
    .select("member_id as id")
    .limit(peopleAtOnce)
    .execute();
  return rows.map(({ id }) => id);
}

async function lockMemories(
  tx: TenantTx,
  memberIds: readonly string[],
  programId: string | null,
): Promise<MemoryKey[]> {
  if (memberIds.length === 0) return [];
  let query = tx
    .selectFrom("recirculation.memories")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("member_id", "in", [...memberIds]);
  if (programId) query = query.where("program_id", "=", programId);
  return query
    .orderBy("member_id")
    .orderBy("item_id")
    .select(["member_id as memberId", "item_id as itemId"])
    .forNoKeyUpdate()
    .execute();
}
