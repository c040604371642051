import { recordEvent, type TenantTx } from "@tributary/db";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { amountInput, idInput, optionalIdInput } from "@tributary/kernel/input";
import { z } from "zod";
import { type MovedOpportunity, moveOpportunity } from "./move-opportunity.ts";
import { traceOpportunity } from "./opportunity-store.ts";
import { findManagerProblem } from "./partner-store.ts";
import { opportunityAssigned } from "./recruitment-events.ts";

/** Opportunities that one form may change: what a page of the list shows, and some. */
const most = 200;

const manyIds = z.array(idInput).min(1, "required").max(most, "too_long");

/** Who leads opportunities from now on; empty: nobody. */
export const assignInput = z.object({ opportunityIds: manyIds, managerUserId: optionalIdInput });

/** Where opportunities go. */
export const manyStageMovesInput = z.object({ opportunityIds: manyIds, toStageId: idInput });

/** What became of many opportunities. */
export interface ChangedOpportunities {
  /** Those that were changed, with who led them or where they stood before. */
  readonly changed: readonly { readonly id: string; readonly before: string | null }[];
  /** How many were ended by then, or are not there. */
  readonly left: number;
  /** How many lack what the stage asks for. */
  readonly lacking: number;
}

/**
 * Gives open opportunities to one of the vendor's people, or to nobody. Those that somebody has led to an end meanwhile
 * are left and counted. Somebody who is not one of the vendor's people is `invalid`, and nothing is changed.
 */
export async function assignOpportunities(
  tx: TenantTx,
  { opportunityIds, managerUserId }: z.output<typeof assignInput>,
): Promise<Result<ChangedOpportunities>> {
  const problem = await findManagerProblem(tx, { managerUserId });
  if (problem) return err(problem);
  const changed: { id: string; before: string | null }[] = [];
  const ids = [...new Set(opportunityIds)].toSorted();
  // Always in one order, so that two who hand over the same ones at once wait and never deadlock.
  for (const id of ids) {
    const known = await tx
      .selectFrom("recruitment.opportunities")
      .where("vendor_id", "=", tx.scope.vendor.id)
      .where("id", "=", id)
      .where("status", "=", "open")
      .select(["manager_user_id as before", "partner_id", "program_id"])
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!known) continue;
    changed.push({ id, before: known.before });
    if (known.before !== managerUserId) await assign(tx, { id, managerUserId, ...known });
  }
  return ok({ changed, left: ids.length - changed.length, lacking: 0 });
}

async function assign(
  tx: TenantTx,
  one: { id: string; managerUserId: string | null; partner_id: string; program_id: string },
): Promise<void> {
  const { id, managerUserId, partner_id, program_id } = one;
  await tx
    .updateTable("recruitment.opportunities")
    .set({ manager_user_id: managerUserId })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .execute();
  await recordEvent(tx, opportunityAssigned, { opportunity_id: id, partner_id, program_id });
  await traceOpportunity(tx, "assign", id);
}

/**
 * Moves many opportunities to one stage, each by the rules of `moveOpportunity`. Those that lack what the stage asks
 * for, or were ended by somebody meanwhile, are left and counted.
 */
export async function moveOpportunities(
  tx: TenantTx,
  { opportunityIds, toStageId }: z.output<typeof manyStageMovesInput>,
  clock: Clock,
): Promise<Result<ChangedOpportunities>> {
  const ids = [...new Set(opportunityIds)].toSorted();
  const moved: MovedOpportunity[] = [];
  let lacking = 0;
  for (const opportunityId of ids) {
    const result = await moveOpportunity(tx, { opportunityId, toStageId, seenVersion: null }, clock);
    if (result.ok) moved.push(result.value);
    else if (result.error.code === "invalid") {
      if (result.error.details.fields.some(({ field }) => field === "toStageId")) return result;
      lacking += 1;
    }
  }
  const changed = moved.map(({ id, fromStageId }) => ({ id, before: fromStageId }));
  return ok({ changed, left: ids.length - moved.length - lacking, lacking });
}

/** What of an opportunity can be set right at any time. `expectedMinor` in the program's currency. */
export const opportunityChanges = z.object({
  opportunityId: idInput,
  expectedMinor: amountInput(0).nullable(),
});

/** Changes what an open opportunity should bring in a month. Unknown and ended ones are `not_found`. */
export async function updateOpportunity(
  tx: TenantTx,
  { opportunityId, expectedMinor }: z.output<typeof opportunityChanges>,
): Promise<Result<null>> {
  const changed = await tx
    .updateTable("recruitment.opportunities")
    .set({ expected_minor: expectedMinor })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", opportunityId)
    .where("status", "=", "open")
    .returning("id")
    .executeTakeFirst();
  if (!changed) return err(domainError("not_found", { noun: "opportunity" }));
  await traceOpportunity(tx, "update", opportunityId);
  return ok(null);
}
