import { type TenantTx, uniqueViolationOf, withTenant } from "@tributary/db";
import { sql } from "kysely";
import type { BatchPlan } from "../writing/import-plan.ts";
import { areFull, emptyBooks, type PlanContext } from "../writing/import-plan.ts";
import { withFreshPlans } from "../writing/steady-plans.ts";
import type { ImportDeps, Work } from "./begin-work.ts";
import { noOutcome, type Outcome } from "./import.ts";
import { storeRejected, toRejected } from "./rejected-rows.ts";
import type { Portion } from "./work-through.ts";

/** What a run carries from batch to batch. */
export interface Desk {
  readonly work: Work;
  context: PlanContext;
  /** The books hold what a transaction has not committed: after a failure they are void. */
  isDirty: boolean;
  /** Whose days are to be counted anew; null when they are too many to name. */
  touched: Set<string> | null;
}

/** Rather all partners than a list of more. */
const mostTouched = 2_000;

/**
 * Imports a batch in one transaction, which also keeps how far the file is worked off: whoever is killed wherever,
 * and however many work on the same file, each row is in once and counted once. False when the import has been
 * cancelled or has ended.
 */
export async function importBatch({ database }: ImportDeps, desk: Desk, portion: Portion): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const isGoingOn = await withTenant(database, desk.work.scope, (tx) => importOnce(tx, desk, portion));
      desk.isDirty = false;
      if (areFull(desk.context.books)) desk.context = { ...desk.context, books: emptyBooks() };
      return isGoingOn;
    } catch (error) {
      // Somebody made the same client or sale in this moment; the next look finds it.
      if (attempt === 3 || uniqueViolationOf(error) === null) throw error;
    }
  }
}

async function importOnce(
  tx: TenantTx,
  desk: Desk,
  { work: batch, bytesRead, onWriting }: Portion,
): Promise<boolean> {
  if (desk.isDirty) desk.context = { ...desk.context, books: emptyBooks() };
  desk.isDirty = true;
  const place = await lockPlace(tx, desk.work.whole.id);
  if (place === null) return false;
  // Another worker on the same import has been here.
  if (place.lastRow >= batch.lastRow) return true;
  const plan = await withFreshPlans(tx, () => batch.plan(tx, desk.context, place.lastRow));
  onWriting();
  await plan.write();
  await storeRejected(tx, desk.work.whole.id, plan.refused.map(toRejected));
  await keepPlace(tx, desk.work.whole.id, {
    plan,
    outcome: place.outcome,
    lastRow: batch.lastRow,
    bytesRead,
  });
  touch(desk, plan.touchedPartners);
  return true;
}

function touch(desk: Desk, partnerIds: readonly string[]): void {
  for (const id of partnerIds) desk.touched?.add(id);
  if (desk.touched && desk.touched.size > mostTouched) desk.touched = null;
}

/**
 * Locks the vendor's imports against each other, so that two files which name the same new company make it once, and
 * reads how far this one is. Null unless it is running.
 */
async function lockPlace(
  tx: TenantTx,
  importId: string,
): Promise<{ lastRow: number; outcome: Outcome } | null> {
  const { id: vendorId } = tx.scope.vendor;
  const { rows } = await sql<{ last_row: number; outcome: Partial<Outcome> }>`
    with turn as materialized (
      select pg_advisory_xact_lock(hashtextextended(${`integrations.imports ${vendorId}`}, 0)))
    select i.last_row, i.outcome from turn, integrations.imports i
    where i.vendor_id = ${vendorId} and i.id = ${importId} and i.status = 'running' for update of i`.execute(
    tx,
  );
  const [row] = rows;
  return row ? { lastRow: row.last_row, outcome: { ...noOutcome, ...row.outcome } } : null;
}

async function keepPlace(
  tx: TenantTx,
  importId: string,
  place: { plan: BatchPlan & { read: number }; outcome: Outcome; lastRow: number; bytesRead: number },
): Promise<void> {
  const { plan, outcome, lastRow, bytesRead } = place;
  await sql`
    update integrations.imports set
      rows_read = rows_read + ${plan.read}, rows_imported = rows_imported + ${plan.imported.length},
      rows_unchanged = rows_unchanged + ${plan.unchanged}, rows_rejected = rows_rejected + ${plan.refused.length},
      last_row = ${lastRow}, bytes_read = greatest(bytes_read, ${bytesRead}),
      outcome = ${JSON.stringify(addOutcome(outcome, plan))}::jsonb
    where vendor_id = ${tx.scope.vendor.id} and id = ${importId}`.execute(tx);
}

/** What two batches came to together. */
export function addOutcome(sum: Outcome, { deals, made }: Pick<BatchPlan, "deals" | "made">): Outcome {
  return {
    won: sum.won + deals.won,
    lost: sum.lost + deals.lost,
    open: sum.open + deals.open,
    wonAmountMinor: sum.wonAmountMinor + deals.wonAmountMinor,
    made: {
      partners: sum.made.partners + made.partners,
      members: sum.made.members + made.members,
      clients: sum.made.clients + made.clients,
      products: sum.made.products + made.products,
    },
  };
}
