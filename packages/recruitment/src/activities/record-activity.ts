import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, invalid, newId, ok, type Result } from "@tributary/kernel";
import { raiseLastActivity } from "../assignments/last-activity.ts";
import { findStrangerProblem } from "../partner-store.ts";
import { activityChanged } from "./activity-events.ts";
import type { ActivityInput } from "./activity-input.ts";
import { decideTimes } from "./decide-times.ts";

/**
 * Writes an activity on a partner's card. The same id again writes nothing and gives the same answer; an id that
 * stands for something else is a `conflict`. A partner or an opportunity that does not exist is `not_found`, who is no
 * person of the vendor `invalid`, what only people do (an API key, a job) `forbidden`.
 */
export async function recordActivity(
  tx: TenantTx,
  { timeZone, ...input }: ActivityInput & { readonly timeZone: string },
  clock: Clock,
): Promise<Result<{ id: string }>> {
  const { actor, vendor } = tx.scope;
  if (actor.kind !== "user" || !actor.id)
    return err(domainError("forbidden", { permission: "activity.write" }));
  const missing = await findMissing(tx, input);
  if (missing) return err(missing);
  const times = decideTimes(input, { vendor: vendor.timeZone, person: timeZone }, clock.now());
  if (!times.ok) return times;
  const { dueAt, dueAllDay, doneAt } = times.value;
  const isTask = input.kind === "task";
  const id = input.id ?? newId();
  const made = await tx
    .insertInto("recruitment.activities")
    .values({
      id,
      partner_id: input.partnerId,
      opportunity_id: input.opportunityId,
      kind: input.kind,
      body: input.body,
      author_user_id: actor.id,
      author_name: actor.name,
      assignee_user_id: isTask ? (input.assigneeUserId ?? actor.id) : null,
      due_at: dueAt,
      due_all_day: dueAllDay,
      done_at: doneAt,
      created_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(["vendor_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return isRepeated(tx, id, input);
  if (doneAt) await raiseLastActivity(tx, { partnerId: input.partnerId, userId: actor.id, at: doneAt });
  await recordEvent(tx, activityChanged, { activity_id: id, partner_id: input.partnerId });
  await recordAudit(tx, {
    action: "activity.write",
    subjectKind: "activity",
    subjectId: id,
    details: { kind: input.kind, partner: input.partnerId },
  });
  return ok({ id });
}

type What = Pick<ActivityInput, "kind" | "partnerId" | "opportunityId" | "assigneeUserId" | "body">;

async function findMissing(tx: TenantTx, { partnerId, opportunityId, assigneeUserId }: What) {
  const partner = await tx
    .selectFrom("recruitment.partners")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", partnerId)
    .where("archived_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!partner) return domainError("not_found", { noun: "partner" });
  if (opportunityId && !(await isOpportunityOf(tx, partnerId, opportunityId)))
    return invalid("opportunityId", "unknown");
  return assigneeUserId ? findStrangerProblem(tx, assigneeUserId, "assigneeUserId") : null;
}

async function isOpportunityOf(tx: TenantTx, partnerId: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom("recruitment.opportunities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("partner_id", "=", partnerId)
    .where("id", "=", id)
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}

async function isRepeated(
  tx: TenantTx,
  id: string,
  { kind, partnerId, body }: What,
): Promise<Result<{ id: string }>> {
  const known = await tx
    .selectFrom("recruitment.activities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .select(["kind", "partner_id", "body", "author_user_id"])
    .executeTakeFirst();
  const isSame =
    known?.kind === kind &&
    known.partner_id === partnerId &&
    known.body === body &&
    known.author_user_id === tx.scope.actor.id;
  return isSame ? ok({ id }) : err(domainError("conflict", { noun: "activity" }));
}
