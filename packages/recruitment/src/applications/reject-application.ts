import { recordEvent, type TenantTx, uniqueViolationOf } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { idInput, textInput } from "@tributary/kernel/input";
import { z } from "zod";
import { decideApplication } from "../domain/application-moves.ts";
import { applicationRejected, applicationReopened } from "./application-events.ts";
import { lockApplication, noApplication, storeDecision } from "./application-store.ts";

const seen = {
  applicationId: idInput,
  /** The version that the person saw; an application that was decided since is left alone. */
  seenVersion: z.coerce.number().int().positive(),
};

/** A refusal: what the applicant is told. */
export const rejectInput = z.object({ ...seen, reason: textInput(2_000) });

/** A refusal that is taken back. */
export const reopenInput = z.object(seen);

/**
 * Rejects an application; the applicant gets a mail with the reason. Rejecting again what one has rejected with the same
 * words has no second effect. `conflict` when somebody else was first, `invalid` without a reason, `not_found`.
 */
export async function rejectApplication(
  tx: TenantTx,
  { applicationId, seenVersion, reason }: z.output<typeof rejectInput>,
  clock: Clock,
): Promise<Result<{ id: string; version: number }>> {
  const application = await lockApplication(tx, applicationId);
  if (!application) return err(noApplication);
  const isRepeated =
    application.status === "rejected" &&
    application.version === seenVersion + 1 &&
    application.reject_reason === reason &&
    application.decided_by_user_id === tx.scope.actor.id;
  if (isRepeated) return ok({ id: application.id, version: application.version });
  const decided = decideApplication(application, { decision: "reject", seenVersion, reason });
  if (!decided.ok) return decided;
  await storeDecision(tx, application, decided.value.to, { reject_reason: decided.value.reason }, clock);
  const version = application.version + 1;
  await recordEvent(tx, applicationRejected, {
    application_id: application.id,
    program_id: application.program_id,
    version,
  });
  await recordAudit(tx, {
    action: "application.reject",
    subjectKind: "application",
    subjectId: application.id,
  });
  return ok({ id: application.id, version });
}

/**
 * Takes a refusal back: the application waits again, and a mail that has not gone out yet is dropped. `conflict` when
 * somebody else was first, or the company has applied anew since.
 */
export async function reopenApplication(
  tx: TenantTx,
  { applicationId, seenVersion }: z.output<typeof reopenInput>,
  clock: Clock,
): Promise<Result<{ id: string; version: number }>> {
  const application = await lockApplication(tx, applicationId);
  if (!application) return err(noApplication);
  const decided = decideApplication(application, { decision: "reopen", seenVersion });
  if (!decided.ok) return decided;
  try {
    await storeDecision(tx, application, decided.value.to, { reject_reason: null }, clock);
  } catch (error) {
    if (uniqueViolationOf(error) === null) throw error;
    return err(domainError("conflict", { noun: "application", current: "received" }));
  }
  await recordEvent(tx, applicationReopened, {
    application_id: application.id,
    program_id: application.program_id,
    version: application.version,
  });
  await recordAudit(tx, {
    action: "application.reopen",
    subjectKind: "application",
    subjectId: application.id,
  });
  return ok({ id: application.id, version: application.version + 1 });
}
