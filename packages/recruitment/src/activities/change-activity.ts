import { recordEvent, type TenantTx } from "@tributary/db";
import { recordAudit } from "@tributary/identity";
import { type Clock, domainError, err, ok, type Result } from "@tributary/kernel";
import { raiseLastActivity } from "../assignments/last-activity.ts";
import { findStrangerProblem } from "../partner-store.ts";
import { activityChanged } from "./activity-events.ts";
import type { ActivityChanges } from "./activity-input.ts";
import { decideTimes, decideTomorrow } from "./decide-times.ts";

/** An activity that is about to be changed; its row is locked. */
type Locked = NonNullable<Awaited<ReturnType<typeof lockActivity>>>;

async function lockActivity(tx: TenantTx, id: string, { deleted = false } = {}) {
  return tx
    .selectFrom("recruitment.activities")
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", id)
    .where("deleted_at", deleted ? "is not" : "is", null)
    .select([
      "id",
      "partner_id as partnerId",
      "kind",
      "author_user_id as authorUserId",
      "assignee_user_id as assigneeUserId",
      "due_at as dueAt",
      "due_all_day as dueAllDay",
      "done_at as doneAt",
      "version",
    ])
    .forUpdate()
    .executeTakeFirst();
}

interface ActivityColumns {
  readonly body?: string;
  readonly assignee_user_id?: string | null;
  readonly due_at?: Date | null;
  readonly due_all_day?: boolean;
  readonly done_at?: Date | null;
  readonly deleted_at?: Date | null;
}

async function store(tx: TenantTx, before: Locked, action: string, columns: ActivityColumns): Promise<null> {
  await tx
    .updateTable("recruitment.activities")
    .set({ ...columns, version: before.version + 1 })
    .where("vendor_id", "=", tx.scope.vendor.id)
    .where("id", "=", before.id)
    .execute();
  await recordEvent(tx, activityChanged, { activity_id: before.id, partner_id: before.partnerId });
  await recordAudit(tx, { action: `activity.${action}`, subjectKind: "activity", subjectId: before.id });
  return null;
}

const missing = err(domainError("not_found", { noun: "activity" }));

/** Whether the person may also touch what others wrote; without it, only their own words. */
export interface Reach {
  readonly others: boolean;
}

function refusesOthers(tx: TenantTx, { authorUserId }: Locked, { others }: Reach): boolean {
  return !others && authorUserId !== tx.scope.actor.id;
}

/**
 * Writes an activity anew. What somebody else has changed since it was seen is a `conflict`; what somebody else wrote
 * is `forbidden` without the reach.
 */
export async function changeActivity(
  tx: TenantTx,
  { activityId, seenVersion, timeZone, ...input }: ActivityChanges & { readonly timeZone: string },
  reach: Reach,
  clock: Clock,
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId);
  if (!before) return missing;
  if (refusesOthers(tx, before, reach))
    return err(domainError("forbidden", { permission: "activity.moderate" }));
  if (before.version !== seenVersion) return err(domainError("conflict", { noun: "activity" }));
  const { assigneeUserId, body } = input;
  const stranger = assigneeUserId ? await findStrangerProblem(tx, assigneeUserId, "assigneeUserId") : null;
  if (stranger) return err(stranger);
  const zones = { vendor: tx.scope.vendor.timeZone, person: timeZone };
  const times = decideTimes({ ...input, kind: before.kind }, zones, clock.now());
  if (!times.ok) return times;
  const { dueAt, dueAllDay, doneAt } = times.value;
  const isTask = before.kind === "task";
  await store(tx, before, "change", {
    body,
    ...(isTask
      ? { due_at: dueAt, due_all_day: dueAllDay, assignee_user_id: assigneeUserId ?? before.assigneeUserId }
      : input.happenedOn && { done_at: doneAt }),
  });
  return ok(null);
}

/** Marks a task as done. One that is done already stays as it is. Whoever does it, the task stays its assignee's. */
export async function completeActivity(
  tx: TenantTx,
  { activityId }: { activityId: string },
  clock: Clock,
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId);
  if (!before) return missing;
  if (before.doneAt) return ok(null);
  const at = clock.now();
  await store(tx, before, "complete", { done_at: at });
  const userId = before.assigneeUserId ?? before.authorUserId;
  if (userId) await raiseLastActivity(tx, { partnerId: before.partnerId, userId, at });
  return ok(null);
}

/** Takes back that a task is done. Only tasks: a call that was made cannot be unmade, but deleted. */
export async function reopenActivity(
  tx: TenantTx,
  { activityId }: { activityId: string },
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId);
  if (before?.kind !== "task") return missing;
  if (before.doneAt) await store(tx, before, "reopen", { done_at: null });
  return ok(null);
}

/** Puts a task off until tomorrow, and gives when it was due, for the way back. What is done is a `conflict`. */
export async function snoozeActivity(
  tx: TenantTx,
  { activityId, timeZone }: { activityId: string; timeZone: string },
  clock: Clock,
): Promise<Result<{ dueBefore: Date }>> {
  const before = await lockActivity(tx, activityId);
  if (!before?.dueAt) return missing;
  if (before.doneAt) return err(domainError("conflict", { noun: "activity" }));
  const { dueAt, dueAllDay } = before;
  const zones = { vendor: tx.scope.vendor.timeZone, person: timeZone };
  await store(tx, before, "snooze", { due_at: decideTomorrow({ dueAt, dueAllDay }, zones, clock.now()) });
  return ok({ dueBefore: dueAt });
}

/** Takes a snooze back: the task is due again when it was. */
export async function unsnoozeActivity(
  tx: TenantTx,
  { activityId, dueAt }: { activityId: string; dueAt: Date },
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId);
  if (!before?.dueAt) return missing;
  await store(tx, before, "snooze", { due_at: dueAt });
  return ok(null);
}

/** Takes an activity away; `restoreActivity` brings it back. What is gone already stays gone. */
export async function deleteActivity(
  tx: TenantTx,
  { activityId }: { activityId: string },
  reach: Reach,
  clock: Clock,
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId);
  if (!before) return (await lockActivity(tx, activityId, { deleted: true })) ? ok(null) : missing;
  if (refusesOthers(tx, before, reach))
    return err(domainError("forbidden", { permission: "activity.moderate" }));
  await store(tx, before, "delete", { deleted_at: clock.now() });
  return ok(null);
}

/** Brings a deleted activity back. */
export async function restoreActivity(
  tx: TenantTx,
  { activityId }: { activityId: string },
  reach: Reach,
): Promise<Result<null>> {
  const before = await lockActivity(tx, activityId, { deleted: true });
  if (!before) return (await lockActivity(tx, activityId)) ? ok(null) : missing;
  if (refusesOthers(tx, before, reach))
    return err(domainError("forbidden", { permission: "activity.moderate" }));
  await store(tx, before, "restore", { deleted_at: null });
  return ok(null);
}
