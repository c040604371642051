import { type Database, foreignKeyViolationOf, type TenantScope, withTenant } from "@tributary/db";
import { scopeForJob } from "@tributary/identity";
import { type Clock, dayMs } from "@tributary/kernel";
import type { FileStore } from "./store/file-store.ts";

const batch = 500;

/** How long a file may wait to be held, and a key for its row. An upload takes minutes, a form left open hours. */
const waitingDays = { unheld: 2, arrival: 1 } as const;

/** What the sweep works with. */
export interface SweepDeps {
  readonly database: Database;
  readonly files: FileStore;
  readonly clock: Clock;
}

/**
 * Removes files that nothing holds, and bytes that never got a row because a process was killed in between. Gives how
 * many of each. Safe to be cut off: what was not finished is found by the next sweep.
 */
export async function sweepFiles(deps: SweepDeps): Promise<{ unheld: number; arrivals: number }> {
  const vendors = await deps.database.platform.selectFrom("platform.vendors").select("id").execute();
  const scopes: TenantScope[] = [];
  for (const { id } of vendors) scopes.push(await scopeForJob(deps.database, id));
  let unheld = 0;
  for (const scope of scopes) unheld += await removeUnheld(deps, scope);
  return { unheld, arrivals: await removeArrivals(deps, scopes) };
}

async function removeUnheld({ database, files, clock }: SweepDeps, scope: TenantScope): Promise<number> {
  const before = new Date(clock.now().getTime() - waitingDays.unheld * dayMs);
  const waiting = await withTenant(database, scope, (tx) =>
    tx
      .selectFrom("platform.files")
      .select("id")
      .where("vendor_id", "=", scope.vendor.id)
      .where("unheld_since", "<", before)
      .execute(),
  );
  let removed = 0;
  for (const { id } of waiting) if (await removeOne(database, files, scope, { id, before })) removed += 1;
  return removed;
}

/** The row goes first and is committed last: whoever would hold the file now waits, and then finds it gone. */
async function removeOne(
  database: Database,
  files: FileStore,
  scope: TenantScope,
  { id, before }: { id: string; before: Date },
): Promise<boolean> {
  try {
    return await withTenant(database, scope, async (tx) => {
      const gone = await tx
        .deleteFrom("platform.files")
        .where("vendor_id", "=", scope.vendor.id)
        .where("id", "=", id)
        .where("unheld_since", "<", before)
        .returning("store_key")
        .executeTakeFirst();
      if (gone) await files.remove(gone.store_key);
      return gone !== undefined;
    });
  } catch (error) {
    // A row points at it though nobody said so: it is needed, and left alone.
    if (foreignKeyViolationOf(error) !== null) return false;
    throw error;
  }
}

async function removeArrivals(
  { database, files, clock }: SweepDeps,
  scopes: readonly TenantScope[],
): Promise<number> {
  const before = new Date(clock.now().getTime() - waitingDays.arrival * dayMs);
  let removed = 0;
  for (;;) {
    const arrivals = await database.platform
      .selectFrom("platform.file_arrivals")
      .select("store_key")
      .where("arrived_at", "<", before)
      .limit(batch)
      .execute();
    if (arrivals.length === 0) return removed;
    const keys = arrivals.map(({ store_key }) => store_key);
    const owned = await ownedKeys(database, scopes, keys);
    for (const key of keys) if (!owned.has(key)) await files.remove(key);
    removed += keys.length - owned.size;
    await database.platform.deleteFrom("platform.file_arrivals").where("store_key", "in", keys).execute();
  }
}

/** Which keys have a row in any vendor. */
async function ownedKeys(
  database: Database,
  scopes: readonly TenantScope[],
  keys: readonly string[],
): Promise<Set<string>> {
  const owned = new Set<string>();
  for (const scope of scopes) {
    const rows = await withTenant(database, scope, (tx) =>
      tx
        .selectFrom("platform.files")
        .select("store_key")
        .where("vendor_id", "=", scope.vendor.id)
        .where("store_key", "in", [...keys])
        .execute(),
    );
    for (const { store_key } of rows) owned.add(store_key);
  }
  return owned;
}
