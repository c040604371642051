import type { TenantTx } from "@tributary/db";
import { type Clock, decodeSortedCursor, type Page, pageOf } from "@tributary/kernel";
import { type RawBuilder, sql } from "kysely";
import type { OpportunityStatus } from "./domain/opportunity-moves.ts";
import {
  countedOpportunities,
  fromOpportunities,
  type OpportunityFilter,
  staleAt,
} from "./opportunity-filter.ts";

/** The next thing to do for a partner. */
export interface NextStep {
  readonly body: string;
  readonly dueAt: Date;
}

/** An opportunity on the board and in lists. */
export interface OpportunityRow {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly region: string | null;
  readonly siteDomain: string | null;
  readonly tags: readonly string[];
  readonly stageId: string;
  readonly stageName: string;
  readonly status: OpportunityStatus;
  readonly managerUserId: string | null;
  /** What the partner should bring in a month, in the program's currency. */
  readonly expectedMinor: number | null;
  readonly version: number;
  readonly openedAt: Date;
  readonly stageEnteredAt: Date;
  readonly closedAt: Date | null;
  readonly stale: boolean;
  readonly nextStep: NextStep | null;
}

/** A step in the history of an opportunity. */
export interface StageMoveRow {
  readonly id: string;
  /** Null for the first: it was opened. */
  readonly fromStage: string | null;
  readonly toStage: string;
  readonly fromStatus: OpportunityStatus | null;
  readonly toStatus: OpportunityStatus;
  readonly actorKind: "user" | "api_key" | "job" | "public";
  readonly actorName: string;
  readonly reason: string | null;
  readonly comment: string | null;
  readonly at: Date;
}

/** A whole opportunity. */
export interface Opportunity extends OpportunityRow {
  readonly programId: string;
  readonly programName: string;
  readonly currency: string;
  readonly source: "manager" | "application" | "import";
  readonly refusalReason: string | null;
  readonly refusalComment: string | null;
  /** Every step, the first one first; the last 200 at most. */
  readonly moves: readonly StageMoveRow[];
}

/** A row as the database gives it: JSON knows no dates. */
export type ToldOpportunity = Omit<OpportunityRow, "nextStep"> & {
  nextStep: { body: string; dueAt: string } | null;
};

/** The columns of an opportunity `o` with its partner `p` and stage `s`. */
export function opportunityColumns(now: Date): RawBuilder<unknown> {
  return sql`o.id, o.partner_id as "partnerId", p.name as "partnerName", p.region, p.site_domain as "siteDomain",
    p.tags, o.stage_id as "stageId", s.name as "stageName", o.status, o.manager_user_id as "managerUserId",
    o.expected_minor as "expectedMinor", o.version, o.opened_at as "openedAt",
    o.stage_entered_at as "stageEnteredAt", o.closed_at as "closedAt", ${staleAt(now)} as stale,
    (select jsonb_build_object('body', left(a.body, 120), 'dueAt', a.due_at) from recruitment.activities as a
      where a.vendor_id = o.vendor_id and a.partner_id = o.partner_id and a.done_at is null
        and a.due_at is not null and a.deleted_at is null
      order by a.due_at limit 1) as "nextStep"`;
}

/** Makes rows of what the database has given for `opportunityColumns`. */
export function readOpportunity<Row extends ToldOpportunity>(row: Row): Row & OpportunityRow {
  const { nextStep } = row;
  return { ...row, nextStep: nextStep && { ...nextStep, dueAt: new Date(nextStep.dueAt) } } as Row &
    OpportunityRow;
}

/** Opportunities of a program, the newest first. */
export async function listOpportunities(
  tx: TenantTx,
  { cursor, limit, ...filter }: OpportunityFilter & { cursor?: string; limit: number },
  clock: Clock,
): Promise<Page<OpportunityRow>> {
  const now = clock.now();
  const after = decodeSortedCursor(cursor, "instant");
  const behind = after
    ? sql`and (o.opened_at, o.id) < (${after.value}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<ToldOpportunity>`
    select ${opportunityColumns(now)} from ${fromOpportunities(tx, filter, now)} ${behind}
    order by o.opened_at desc, o.id desc limit ${limit + 1}`.execute(tx);
  return pageOf(rows.map(readOpportunity), limit, (row) => [row.openedAt.toISOString(), row.id]);
}

/** How many opportunities a filter gives, by status. */
export async function countOpportunities(
  tx: TenantTx,
  { status: _, ...filter }: OpportunityFilter,
  clock: Clock,
): Promise<Readonly<Record<OpportunityStatus, number>>> {
  const { rows } = await sql<{ status: OpportunityStatus; n: number }>`
    select o.status, count(*)::int as n from ${countedOpportunities(tx, filter, clock.now())} group by o.status`.execute(
    tx,
  );
  const counts = { open: 0, signed: 0, refused: 0 };
  for (const { status, n } of rows) counts[status] = n;
  return counts;
}

/** An opportunity with its history; null when there is none that the scope may see. */
export async function findOpportunity(tx: TenantTx, id: string, clock: Clock): Promise<Opportunity | null> {
  const { rows } = await sql<ToldOpportunity & Omit<Opportunity, keyof OpportunityRow | "moves">>`
    select ${opportunityColumns(clock.now())}, o.program_id as "programId", g.name as "programName", g.currency,
      o.source, r.name as "refusalReason", o.refusal_comment as "refusalComment"
    from recruitment.opportunities as o
    join recruitment.partners as p on p.vendor_id = o.vendor_id and p.id = o.partner_id
    join programs.stages as s on s.vendor_id = o.vendor_id and s.id = o.stage_id
    join programs.programs as g on g.vendor_id = o.vendor_id and g.id = o.program_id
    left join recruitment.refusal_reasons as r on r.vendor_id = o.vendor_id and r.id = o.refusal_reason_id
    where o.vendor_id = ${tx.scope.vendor.id} and o.id = ${id}`.execute(tx);
  const [found] = rows;
  return found ? { ...readOpportunity(found), moves: await listStageMoves(tx, id) } : null;
}

async function listStageMoves(tx: TenantTx, opportunityId: string): Promise<StageMoveRow[]> {
  const { rows } = await sql<StageMoveRow>`
    select m.id, f.name as "fromStage", t.name as "toStage", m.from_status as "fromStatus", m.to_status as "toStatus",
      m.actor_kind as "actorKind", m.actor_name as "actorName", r.name as reason, m.comment, m.at
    from recruitment.stage_moves as m
    join programs.stages as t on t.vendor_id = m.vendor_id and t.id = m.to_stage_id
    left join programs.stages as f on f.vendor_id = m.vendor_id and f.id = m.from_stage_id
    left join recruitment.refusal_reasons as r on r.vendor_id = m.vendor_id and r.id = m.refusal_reason_id
    where m.vendor_id = ${tx.scope.vendor.id} and m.opportunity_id = ${opportunityId}
    order by m.id desc limit 200`.execute(tx);
  return rows.toReversed();
}

/** Opportunities of a partner in all programs, the newest first: a handful, 50 at most are given. */
export async function listPartnerOpportunities(
  tx: TenantTx,
  partnerId: string,
  clock: Clock,
): Promise<(OpportunityRow & { readonly programName: string; readonly currency: string })[]> {
  const { rows } = await sql<ToldOpportunity & { programName: string; currency: string }>`
    select ${opportunityColumns(clock.now())}, g.name as "programName", g.currency
    from recruitment.opportunities as o
    join recruitment.partners as p on p.vendor_id = o.vendor_id and p.id = o.partner_id
    join programs.stages as s on s.vendor_id = o.vendor_id and s.id = o.stage_id
    join programs.programs as g on g.vendor_id = o.vendor_id and g.id = o.program_id
    where o.vendor_id = ${tx.scope.vendor.id} and o.partner_id = ${partnerId}
    order by o.opened_at desc limit 50`.execute(tx);
  return rows.map(readOpportunity);
}
