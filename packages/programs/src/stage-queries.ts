import type { TenantTx } from "@tributary/db";
import type { StageField } from "./domain/stage-order.ts";

/** A step of the negotiation with a partner, in a program. */
export interface Stage {
  readonly id: string;
  readonly programId: string;
  readonly name: string;
  readonly position: number;
  /** Days after which a card that stands here is stale; null when it never is. */
  readonly staleAfterDays: number | null;
  /** What of the partner's card must be filled in before it comes here. */
  readonly requiredFields: readonly StageField[];
}

function selectStages(tx: TenantTx) {
  return tx
    .selectFrom("programs.stages")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .select([
      "id",
      "program_id as programId",
      "name",
      "position",
      "stale_after_days as staleAfterDays",
      "required_fields as requiredFields",
    ])
    .$narrowType<{ requiredFields: StageField[] }>();
}

/** The stages of a program in their order; those of all programs when none is named. A dozen a program at most. */
export async function listStages(tx: TenantTx, programId?: string): Promise<Stage[]> {
  let query = selectStages(tx).orderBy("program_id").orderBy("position").orderBy("id");
  if (programId !== undefined) query = query.where("program_id", "=", programId);
  return query.execute();
}

/** A stage; null when the vendor has none of that id. */
export async function findStage(tx: TenantTx, id: string): Promise<Stage | null> {
  return (await selectStages(tx).where("id", "=", id).executeTakeFirst()) ?? null;
}

/**
 * A stage that is held until the end of the transaction: nobody deletes it meanwhile, and one that is being deleted is
 * waited for and not found.
 */
export async function holdStage(tx: TenantTx, id: string): Promise<Stage | null> {
  return (await selectStages(tx).where("id", "=", id).forKeyShare().executeTakeFirst()) ?? null;
}
