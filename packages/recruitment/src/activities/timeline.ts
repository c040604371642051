import type { TenantTx } from "@tributary/db";
import { decodeSortedCursor, type Page, pageOf } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import type { AssignmentReason } from "../assignments/change-manager.ts";
import type { ActivityKind } from "./activity-input.ts";

/** An activity as people wrote it. */
export interface Activity {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly body: string;
  readonly authorUserId: string | null;
  readonly authorName: string;
  readonly assigneeUserId: string | null;
  readonly opportunityId: string | null;
  readonly dueAt: Date | null;
  /** `dueAt` is the end of a day of the vendor's calendar; no time was given. */
  readonly dueAllDay: boolean;
  readonly doneAt: Date | null;
  readonly version: number;
}

/** One thing that happened with a partner: done by people, or recorded by the system. */
export type TimelineItem = { readonly id: string; readonly at: Date } & (
  | { readonly source: "activity"; readonly activity: Activity }
  | {
      readonly source: "assignment";
      readonly userId: string | null;
      readonly fromUserId: string | null;
      readonly reason: AssignmentReason;
      readonly actorName: string;
      readonly actorId: string | null;
    }
  | {
      readonly source: "stage_move";
      readonly opportunityId: string;
      readonly programName: string;
      readonly fromStage: string | null;
      readonly toStage: string;
      readonly fromStatus: "open" | "signed" | "refused" | null;
      readonly toStatus: "open" | "signed" | "refused";
      readonly actorKind: "user" | "api_key" | "job" | "public";
      readonly actorName: string;
      readonly comment: string | null;
    }
  | { readonly source: "enrollment"; readonly programName: string; readonly code: string }
);

/** What of a timeline is asked for: a kind of activity, or `system` for what was recorded by itself. */
export interface TimelineFilter {
  readonly partnerId: string;
  /** What belongs to one opportunity: its activities and its moves. */
  readonly opportunityId?: string | undefined;
  readonly kind?: ActivityKind | "system" | undefined;
}

/**
 * What happened with a partner, the newest first: one query over all that can stand in it. What is still to be done is
 * not history yet: `listTasks` gives it.
 */
export async function listTimeline(
  tx: TenantTx,
  { cursor, limit, ...filter }: TimelineFilter & { cursor?: string | undefined; limit: number },
): Promise<Page<TimelineItem>> {
  const after = decodeSortedCursor(cursor, "instant");
  const beyond = after ? sql`where (at, id) < (${after.value}::timestamptz, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<{
    id: string;
    at: Date;
    source: TimelineItem["source"];
    facts: Record<string, unknown>;
  }>`
    select id, at, source, facts from (${sql.join(partsOf(tx, filter), sql` union all `)}) as happened
    ${beyond} order by at desc, id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows.map(toItem), limit, (item) => [item.at.toISOString(), item.id]);
}

function toItem({
  id,
  at,
  source,
  facts,
}: {
  id: string;
  at: Date;
  source: string;
  facts: Record<string, unknown>;
}) {
  if (source !== "activity") return { id, at, source, ...facts } as unknown as TimelineItem;
  const { doneAt, dueAt, ...rest } = facts;
  const activity = { ...rest, doneAt: dateOf(doneAt), dueAt: dateOf(dueAt) } as unknown as Activity;
  return { id, at, source, activity } as TimelineItem;
}

function dateOf(value: unknown): Date | null {
  return typeof value === "string" ? new Date(value) : null;
}

/** Cursors hold milliseconds, so rows are ordered by them. */
const ms = (column: string) => sql`date_trunc('milliseconds', ${sql.ref(column)})`;

function partsOf(tx: TenantTx, { partnerId, opportunityId, kind }: TimelineFilter): RawBuilder<unknown>[] {
  const vendorId = tx.scope.vendor.id;
  const ofOpportunity = (column: string) =>
    opportunityId ? sql`and ${sql.ref(column)} = ${opportunityId}::uuid` : sql``;
  const activities = sql`
    select a.id, ${ms("a.done_at")} as at, 'activity' as source, jsonb_build_object(
      'id', a.id, 'kind', a.kind, 'body', a.body, 'authorUserId', a.author_user_id, 'authorName', a.author_name,
      'assigneeUserId', a.assignee_user_id, 'opportunityId', a.opportunity_id, 'dueAt', a.due_at,
      'dueAllDay', a.due_all_day, 'doneAt', a.done_at, 'version', a.version) as facts
    from recruitment.activities as a
    where a.vendor_id = ${vendorId} and a.partner_id = ${partnerId} and a.deleted_at is null
      and a.done_at is not null ${ofOpportunity("a.opportunity_id")}
      ${kind ? sql`and a.kind = ${kind}` : sql``}`;
  const moves = sql`
    select m.id, ${ms("m.at")} as at, 'stage_move' as source, jsonb_build_object(
      'opportunityId', o.id, 'programName', g.name, 'fromStage', f.name, 'toStage', s.name,
      'fromStatus', m.from_status, 'toStatus', m.to_status, 'actorKind', m.actor_kind, 'actorName', m.actor_name,
      'comment', m.comment) as facts
    from recruitment.opportunities as o
    join recruitment.stage_moves as m on m.vendor_id = o.vendor_id and m.opportunity_id = o.id
    join programs.programs as g on g.vendor_id = o.vendor_id and g.id = o.program_id
    join programs.stages as s on s.vendor_id = m.vendor_id and s.id = m.to_stage_id
    left join programs.stages as f on f.vendor_id = m.vendor_id and f.id = m.from_stage_id
    where o.vendor_id = ${vendorId} and o.partner_id = ${partnerId} ${ofOpportunity("o.id")}`;
  if (kind === "system") return opportunityId ? [moves] : [moves, ...cardParts(vendorId, partnerId)];
  if (kind) return [activities];
  return opportunityId ? [activities, moves] : [activities, moves, ...cardParts(vendorId, partnerId)];
}

function cardParts(vendorId: string, partnerId: string): RawBuilder<unknown>[] {
  return [
    sql`select c.id, ${ms("c.at")} as at, 'assignment' as source, jsonb_build_object(
        'userId', c.user_id, 'fromUserId', c.from_user_id, 'reason', c.reason, 'actorName', c.actor_name,
        'actorId', c.actor_id) as facts
      from recruitment.assignments as c where c.vendor_id = ${vendorId} and c.partner_id = ${partnerId}`,
    sql`select e.id, ${ms("e.enrolled_at")} as at, 'enrollment' as source,
        jsonb_build_object('programName', g.name, 'code', e.code) as facts
      from recruitment.enrollments as e
      join programs.programs as g on g.vendor_id = e.vendor_id and g.id = e.program_id
      where e.vendor_id = ${vendorId} and e.partner_id = ${partnerId}`,
  ];
}

function selectActivities(tx: TenantTx) {
  return tx
    .selectFrom("recruitment.activities as a")
    .where("a.vendor_id", "=", tx.scope.vendor.id)
    .where("a.deleted_at", "is", null)
    .select([
      "a.id",
      "a.kind",
      "a.body",
      "a.author_user_id as authorUserId",
      "a.author_name as authorName",
      "a.assignee_user_id as assigneeUserId",
      "a.opportunity_id as opportunityId",
      "a.due_at as dueAt",
      "a.due_all_day as dueAllDay",
      "a.done_at as doneAt",
      "a.version",
    ]);
}

/** What is still to be done for a partner, the most urgent first: 50 at most. */
export async function listTasks(
  tx: TenantTx,
  { partnerId, opportunityId }: Omit<TimelineFilter, "kind">,
): Promise<Activity[]> {
  let query = selectActivities(tx)
    .where("a.partner_id", "=", partnerId)
    .where("a.done_at", "is", null)
    .orderBy("a.due_at")
    .orderBy("a.id")
    .limit(50);
  if (opportunityId) query = query.where("a.opportunity_id", "=", opportunityId);
  return query.execute();
}

/** An activity that is not deleted; null when there is none that the scope may see. */
export async function findActivity(
  tx: TenantTx,
  id: string,
): Promise<(Activity & { partnerId: string }) | null> {
  const found = await selectActivities(tx)
    .where("a.id", "=", id)
    .select("a.partner_id as partnerId")
    .executeTakeFirst();
  return found ?? null;
}
