import type { TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { idInput } from "@tributary/kernel/input";
import { z } from "zod";
import { lockApplication, noApplication } from "./application-store.ts";

/** Taking an application into review, or giving it back. */
export const takeInput = z.object({ applicationId: idInput, take: z.enum(["yes", "no"], "unknown") });

/**
 * Says that the person who acts reviews an application, so that nobody else begins and the applicant sees that it is
 * read; or gives it back. One that a colleague reviews can be taken over. What is decided is `conflict`. No version
 * is needed: taking changes nothing of what others decide on.
 */
export async function takeApplication(
  tx: TenantTx,
  { applicationId, take }: z.output<typeof takeInput>,
  clock: Clock,
): Promise<Result<null>> {
  const { actor } = tx.scope;
  if (actor.kind !== "user") return err(domainError("forbidden", { permission: "application.decide" }));
  const application = await lockApplication(tx, applicationId);
  if (!application) return err(noApplication);
  if (application.status !== "received")
    return err(domainError("conflict", { noun: "application", current: application.status }));
  const isMine = application.reviewer_user_id === actor.id;
  if (take === "yes" ? isMine : !isMine) return ok(null);
  await tx
    .updateTable("recruitment.applications")
    .set(
      take === "yes"
        ? { reviewer_user_id: actor.id, reviewer_name: actor.name, reviewing_at: clock.now() }
        : { reviewer_user_id: null, reviewer_name: null, reviewing_at: null },
    )
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", applicationId)
    .execute();
  await recordAudit(tx, {
    action: take === "yes" ? "application.take" : "application.give_back",
    subjectKind: "application",
    subjectId: applicationId,
  });
  return ok(null);
}
