import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, newId, normaliseName, ok, type Result } from "@tributary/kernel";
import { logAssignment } from "./assignments/change-manager.ts";
import type { PartnerInput } from "./partner-input.ts";
import { findManagerProblem, findTakenByPartner, partnerColumns } from "./partner-store.ts";

/**
 * Writes the card of a partner; gives its id. A tax id, a site or an external id that another card has is `taken`,
 * with that card; a manager who is not one of the vendor's people is `invalid`. Two cards may have one name.
 */
export async function createPartner(
  tx: TenantTx,
  input: PartnerInput,
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const problem = await findManagerProblem(tx, input);
  if (problem) return err(problem);
  const at = clock.now();
  const { managerUserId } = input;
  const made = await tx
    .insertInto("recruitment.partners")
    .values({
      ...partnerColumns(input),
      id: newId(),
      name: input.name,
      name_key: normaliseName(input.name),
      created_at: at,
      assigned_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made)
    return err((await findTakenByPartner(tx, input)) ?? domainError("conflict", { noun: "partner" }));
  if (managerUserId)
    await logAssignment(tx, { partnerId: made.id, from: null, to: managerUserId, reason: "created" }, at);
  await recordAudit(tx, { action: "partner.create", subjectKind: "partner", subjectId: made.id });
  return ok(made);
}
